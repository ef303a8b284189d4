import { fileName } from '../rules/fileNames.ts';
import { processesOf } from '../rules/mappingEntries.ts';
import type { Fix } from './fix.ts';
import { inExtensions } from './inExtensions.ts';

/** Names an extensions file after the file of the process that it speaks of, and puts it beside that file. */
export const renameExtensions = inExtensions(
  ['extensions-file-name'],
  function* ({ uri }, { file, view, snapshot }): Iterable<Fix> {
    const homes = processesOf(file).flatMap(({ key }) => view.processes(key.text).map((located) => located.file.uri));
    for (const home of new Set(homes)) {
      const to = `${home.replace(/(\.bpmn20\.xml|\.bpmn\.xml|\.bpmn|\.xml)$/i, '')}-extensions.json`;
      if (to === uri || snapshot.file(to)) continue;
      yield { title: `Rename the file to '${fileName(to)}'`, edits: [], rename: { from: uri, to } };
    }
  },
);
