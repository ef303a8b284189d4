import { isBuiltInImplementation } from '../model/builtIns.ts';
import type { Feature } from '../model/connector.ts';
import { ElementMappings } from './elementMappings.ts';
import { listed } from './listed.ts';
import { type Levels, type RuleContext, rule } from './rule.ts';
import { actionsCalled, readImplementation, type ServiceTask, serviceTasksOf } from './serviceTask.ts';

/** Without an entry in the extensions a connector gets the constants and nothing else, and its outputs are dropped. */
export const connectorTaskWithoutMapping = rule({
  code: 'connector-task-without-mapping',
  title: 'A connector task has no mapping, so its connector gets no variables',
  kinds: ['bpmn'],
  levels: { engine: 'warning', modeling: 'warning' },
  variation:
    'A hint when the action has no required input; nothing when constants give all required ones, or when it has no parameters',
  *check(file, context) {
    if (context.scope.hasBrokenExtensions) return;
    const mappings = new ElementMappings(context.scope);
    for (const task of serviceTasksOf(file, context.scope)) {
      const { element } = task;
      const process = element.process.id?.text;
      if (!element.id || process === undefined) continue;
      const called = actionOf(task, context);
      if (!called || mappings.mapping(process, element.id.text) || mappings.isLegacy(process)) continue;
      const constants = mappings.constants(process, element.id.text)?.members.map(({ key }) => key.text) ?? [];
      const need = needOf(called.feature, new Set(constants));
      if (need.kind === 'nothing') continue;
      yield {
        span: element.id.span,
        message: messageFor(element.id.text, called.text, need.missing),
        levels: levelsOf[need.kind],
        element: element.id.text,
        data: { process, implementation: called.text },
      };
    }
  },
});

const levelsOf: Readonly<Record<'optional' | 'required', Levels>> = {
  optional: { engine: 'hint', modeling: 'hint' },
  required: { engine: 'warning', modeling: 'warning' },
};

interface Called {
  readonly text: string;
  readonly feature: Feature;
}

function actionOf(task: ServiceTask, context: RuleContext): Called | undefined {
  const implementation = readImplementation(task, context.profile);
  if (!implementation || isBuiltInImplementation(implementation.whole.text)) return undefined;
  // Of two actions with one name the last counts, as in the table of the modeling service.
  const action = actionsCalled(implementation, context).at(-1);
  return action && { text: implementation.whole.text, feature: action.item };
}

interface Need {
  readonly kind: 'nothing' | 'optional' | 'required';
  readonly missing: readonly string[];
}

function needOf({ inputs, outputs }: Feature, constants: ReadonlySet<string>): Need {
  const required = inputs.filter((input) => input.required).flatMap(({ name }) => name?.text ?? []);
  const missing = required.filter((name) => !constants.has(name));
  if (missing.length > 0) return { kind: 'required', missing };
  const isServed = required.length > 0 || inputs.length + outputs.length === 0;
  return { kind: isServed ? 'nothing' : 'optional', missing };
}

function messageFor(task: string, implementation: string, missing: readonly string[]): string {
  const lacks = missing.length > 0 ? `, so '${implementation}' gets no ${listed(missing)}` : '';
  return `Task '${task}' has no mapping${lacks}: since 7.1.0-M10 only constants are sent and no output is written, before that all variables went both ways. Add an entry to the process extensions`;
}
