import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** The engine takes `properties` and `mappings` for ids of processes and loses everything below them. */
export const extensionsLegacyLayout = rule({
  code: 'extensions-legacy-layout',
  title: 'An extensions file has the layout before 7.1.0.M6',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  *check({ model, ofProcess }) {
    const { legacyKey, id } = model;
    if (!ofProcess || !legacyKey) return;
    const process = id ? `'${id.text}', the id of the process` : 'the id of the process';
    yield {
      span: tokenOf(legacyKey),
      message: `'${legacyKey.text}' directly in 'extensions' is the layout before 7.1.0.M6: engines since then take it for a process of that name and lose what it holds. Put it under ${process}`,
      tag: 'deprecated',
      element: legacyKey.text,
      data: { key: legacyKey.text, ...(id ? { process: id.text } : {}) },
    };
  },
});
