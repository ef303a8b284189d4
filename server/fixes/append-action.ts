import type { Finding } from '../rules/rule.ts';
import { ScopeView } from '../rules/scopeView.ts';
import { connectorsCalled } from '../rules/serviceTask.ts';
import type { FixContext, Fixer } from './fix.ts';
import { revealedByAction } from './revealed.ts';
import { replaceInValue } from './xmlAttributes.ts';

/** So many actions of a connector are offered: a menu with more helps nobody, and completion lists them all. */
const mostActions = 20;

/** Completes a connector's bare name with one of its actions. */
export const appendAction: Fixer = {
  codes: ['implementation-plain-name'],
  *fixes(finding, context) {
    const { uri, span } = finding;
    const implementations = implementationsFor(finding, context);
    for (const implementation of implementations) {
      const edits = [replaceInValue(context.file, span, span, implementation)];
      const preferred = implementations.length === 1;
      yield { title: `Call '${implementation}'`, edits: [{ uri, edits }], preferred, reveals: revealedByAction };
    }
  },
};

function implementationsFor({ span, data }: Finding, { scope, profile }: FixContext): readonly string[] {
  const connector = data?.connector ?? '';
  const whole = { text: connector, span };
  const called = { whole, connector: whole, action: undefined };
  const connectors = connectorsCalled(called, { profile, scope: new ScopeView(scope) });
  // The rule says which action is meant where a built-in service has one only.
  if (connectors.length === 0) return data?.near === undefined ? [] : [data.near];
  const names = connectors.flatMap(({ model }) => model.actions.flatMap(({ name }) => name?.text || []));
  return [...new Set(names)].slice(0, mostActions).map((action) => `${connector}.${action}`);
}
