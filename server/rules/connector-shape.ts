import { breachesOf } from './breaches.ts';
import { connectorDefinitionShape } from './connectorSchema.ts';
import { isBroken } from './places.ts';
import { type Report, rule } from './rule.ts';

/** Values that the engine's model cannot take: its start fails at the first of them. */
export const connectorShape = rule({
  code: 'connector-shape',
  title: 'A value of a connector definition is of a kind that the engine cannot read',
  kinds: ['connector'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'Off in modeling for what the schema leaves open, such as `display` of a parameter',
  *check(file) {
    if (!file.json.root || isBroken(file)) return;
    for (const { span, message, element, readable, refused } of breachesOf(
      file.json.root,
      connectorDefinitionShape(),
    )) {
      if (readable) continue;
      const report: Report = { span, message, element };
      yield refused ? report : { ...report, levels: { modeling: 'off' } };
    }
  },
});
