import { extensionsBreaches } from './extensionsSchema.ts';
import { type Report, rule } from './rule.ts';

/** Values that the engine's model cannot take: the file cannot be read, and no process of the deployment starts. */
export const extensionsShape = rule({
  code: 'extensions-shape',
  title: 'A value of process extensions is of a kind that the engine cannot read',
  kinds: ['extensions'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'off in modeling for what the schema leaves open',
  *check(file, { scope }) {
    for (const { span, message, element, readable, refused } of extensionsBreaches(file, scope)) {
      if (readable) continue;
      const report: Report = { span, message, element };
      yield refused ? report : { ...report, levels: { modeling: 'off' } };
    }
  },
});
