import type { Feature, Parameter } from '../model/connector.ts';
import { actionsOf, labelOf } from './connectorParts.ts';
import { type ConnectorUses, usesOf } from './connectorUses.ts';
import { ElementMappings } from './elementMappings.ts';
import { parameterUses } from './parameterUses.ts';
import { type Report, rule } from './rule.ts';

/** Only for actions that tasks use with mappings of their own: then what none of them mentions is sent and read by none. */
export const unusedParameter = rule({
  code: 'unused-parameter',
  title: 'No task maps, reads or sets a parameter of an action that tasks use',
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file, { scope }) {
    const uses = usesOf(file, scope);
    if (!uses || scope.hasBrokenExtensions) return;
    const extensions = new ElementMappings(scope);
    for (const action of actionsOf(file.model)) yield* unusedIn(action, uses, extensions);
  },
});

function* unusedIn(
  action: Feature,
  { tasks, triggered }: ConnectorUses,
  extensions: ElementMappings,
): Iterable<Report> {
  const name = action.name?.text;
  const callers = name ? tasks.get(name) : undefined;
  // What a trigger sends is not looked at, so a triggered action is left alone.
  if (!name || !callers || triggered.has(name)) return;
  const used = parameterUses(callers, extensions);
  if (!used) return;
  for (const input of unnamed(action.inputs, used.inputs)) yield reportOf('input', input, action);
  if (!used.outputs) return;
  for (const output of unnamed(action.outputs, used.outputs)) yield reportOf('output', output, action);
}

function unnamed(parameters: readonly Parameter[], used: ReadonlySet<string>): readonly Parameter[] {
  return parameters.filter(({ name }) => name?.text && !used.has(name.text));
}

function reportOf(what: 'input' | 'output', { name, span }: Parameter, action: Feature): Report {
  const text = name?.text ?? '';
  const advice = what === 'input' ? 'Map it or remove it' : 'Map it to a variable or remove it';
  return {
    span: name?.span ?? span,
    message: `No task that calls '${labelOf(action)}' uses its ${what} '${text}'. ${advice}`,
    tag: 'unnecessary',
    element: text,
  };
}
