import { connectorBreaches } from './connectorSchema.ts';
import { type Report, rule } from './rule.ts';

/** Values that the engine's model cannot take: its start fails at the first of them. */
export const connectorShape = rule({
  code: 'connector-shape',
  title: 'A value of a connector definition is of a kind that the engine cannot read',
  kinds: ['connector'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'Off in modeling for what the schema leaves open, such as `display` of a parameter',
  *check(file, { scope }) {
    for (const { span, message, element, readable, refused } of connectorBreaches(file, scope)) {
      if (readable) continue;
      const report: Report = { span, message, element };
      yield refused ? report : { ...report, levels: { modeling: 'off' } };
    }
  },
});
