import { memberOf } from '../syntax/jsonTree.ts';
import { processesOf } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

const suffix = '-extensions.json';

/** The import of the modeling service pairs the files by their names; the engine pairs by the id of the process. */
export const extensionsFileName = rule({
  code: 'extensions-file-name',
  title: 'An extensions file is named after no process file',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'warning' },
  *check(file, { scope }) {
    const { uri, json } = file;
    const key = memberOf(json.root, 'extensions')?.key;
    if (!key || !uri.endsWith(suffix) || processesOf(file).length === 0) return;
    const base = uri.slice(0, -suffix.length);
    if (scope.hasProcessFileCalled(base)) return;
    const name = base.slice(base.lastIndexOf('/') + 1);
    yield {
      span: tokenOf(key),
      message: `No process file beside this one is called '${name}.bpmn20.xml': the import of the modeling service drops these extensions. Name both files alike`,
      element: name,
    };
  },
});
