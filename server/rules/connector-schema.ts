import type { Breach } from './breaches.ts';
import { connectorBreaches } from './connectorSchema.ts';
import { type Levels, rule } from './rule.ts';

/** What the modeling service's schema refuses and the engine reads over. */
export const connectorSchema = rule({
  code: 'connector-schema',
  title: 'A connector definition breaks the official schema',
  kinds: ['connector'],
  levels: { engine: 'information', modeling: 'error' },
  variation:
    'In engine a hint for an unknown key, a warning for one that is a near miss of a known key (in modeling a warning, too, where the schema allows any key)',
  *check(file, { scope }) {
    for (const breach of connectorBreaches(file, scope)) {
      const { span, message, element, data } = breach;
      if (breach.readable) yield { span, message, element, data, levels: levelsOf(breach) };
    }
  },
});

function levelsOf({ problem, refused }: Breach): Partial<Levels> {
  if (problem === 'unknown key') return { engine: 'hint' };
  if (problem !== 'near key') return {};
  return refused ? { engine: 'warning' } : { engine: 'warning', modeling: 'warning' };
}
