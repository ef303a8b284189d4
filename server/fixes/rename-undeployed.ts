import type { Uri } from '../model/file.ts';
import { parent } from '../project/folders.ts';
import { fileName } from '../rules/fileNames.ts';
import type { Fixer } from './fix.ts';

/** Gives a file the name or place where the engine looks for it. */
export const renameUndeployed: Fixer = {
  codes: ['file-not-deployed'],
  *fixes({ uri }, { file, snapshot }) {
    const to = file.kind === 'bpmn' ? uri.replace(/\.bpmn\.xml$/, '.bpmn20.xml') : upwards(uri);
    if (to === uri || snapshot.file(to)) return;
    const title = file.kind === 'bpmn' ? `Rename the file to '${fileName(to)}'` : "Move the file up to 'connectors'";
    yield { title, edits: [], rename: { from: uri, to }, preferred: true };
  },
};

function upwards(uri: Uri): Uri {
  return `${parent(parent(uri))}${uri.slice(uri.lastIndexOf('/'))}`;
}
