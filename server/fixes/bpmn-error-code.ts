import type { Scope } from '../index/scope.ts';
import { attribute, attributeOf, type BpmnDetail } from '../model/bpmn.ts';
import type { ConnectorError } from '../model/connector.ts';
import { codeOf } from './connectorName.ts';
import { connectorErrorOf } from './errorOfConnector.ts';
import type { Fixer } from './fix.ts';
import { addAttribute, replaceInValue } from './xmlAttributes.ts';

/** Gives a BPMN error the code of the connector's error that it stands for, or the one that its name suggests. */
export const bpmnErrorCode: Fixer = {
  codes: ['bpmn-error-without-code'],
  *fixes({ uri, element }, { file, scope }) {
    if (file.kind !== 'bpmn' || file.broken) return;
    // Of two errors with one id the last counts, as in the rule.
    const error = file.model.others.findLast(
      (other) => other.type === 'error' && attribute(other, 'id')?.text === element,
    );
    const code = error && codeFor(error, scope);
    if (!error || !code) return;
    const present = attributeOf(error, 'errorCode')?.value.span;
    const edit = present ? replaceInValue(file, present, present, code) : addAttribute(file, error, 'errorCode', code);
    yield { title: `Give it the code '${code}'`, edits: [{ uri, edits: [edit] }], preferred: true };
  },
};

function codeFor(error: BpmnDetail, scope: Scope): string | undefined {
  const id = attribute(error, 'id')?.text ?? '';
  const name = attribute(error, 'name')?.text ?? '';
  const known = connectorErrorOf(id, scope) ?? errorNamed(name, scope);
  return known?.code?.text || codeOf(name);
}

/** The one error of this name among those of all connectors, letter case aside. */
function errorNamed(name: string, scope: Scope): ConnectorError | undefined {
  const lower = name.trim().toLowerCase();
  if (lower === '') return undefined;
  const alike = scope
    .allConnectors()
    .flatMap(({ model }) =>
      model.errors.filter((error) => error.name?.text.toLowerCase() === lower && error.code?.text),
    );
  const codes = new Set(alike.map(({ code }) => code?.text));
  return codes.size === 1 ? alike[0] : undefined;
}
