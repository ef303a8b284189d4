import { actionsOf } from './connectorParts.ts';
import { usesOf } from './connectorUses.ts';
import { rule } from './rule.ts';

/** Only where another action of the connector is used: a connector that nobody uses may be meant for another project. */
export const unusedAction = rule({
  code: 'unused-action',
  title: 'No service task and no trigger uses an action',
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file, { scope }) {
    const uses = usesOf(file, scope);
    if (!uses) return;
    const actions = actionsOf(file.model);
    const isUsed = (name: string) => uses.tasks.has(name) || uses.triggered.has(name);
    // A call of an action that is not there yet is a use of the connector, too.
    if (uses.tasks.size === 0 && uses.triggered.size === 0) return;
    for (const { name } of actions) {
      if (!name?.text || isUsed(name.text)) continue;
      yield {
        span: name.span,
        message: `No service task and no trigger of this project uses action '${name.text}' of connector '${file.model.name?.text ?? ''}'. Remove it if nothing else needs it`,
        tag: 'unnecessary',
        element: name.text,
      };
    }
  },
});
