import { TextDocument } from 'vscode-languageserver-textdocument';
import { pause } from '../../server/lsp/slices.ts';
import type { FileKind, Uri } from '../../server/model/file.ts';
import { NodeFileSource } from '../../server/node/nodeFileSource.ts';
import { uriOfPath } from '../../server/node/paths.ts';
import { service } from '../../server/service.ts';
import { type ProjectOptions, projectFiles, writeProject } from '../generator/project.ts';
import { interleaved } from '../interleaved.ts';
import { newWorkspace } from '../workspace.ts';
import { readAndDecode } from './readAndDecode.ts';

/** What a diagram of a workspace that was just opened waits for, in times of reading and decoding all of its files. */
export interface NamesFirst {
  /** Until connectors and actions are proposed in it. */
  readonly proposed: number;
  /** Until all names of the scope are known: connectors, actions, processes, implementations. */
  readonly known: number;
}

const opened = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="Process_open">
<serviceTask id="task" implementation=""/></process></definitions>`;
const cursor = opened.indexOf('""/>') + 1;

/** One scope with all kinds of files, of which one diagram is open. */
export async function namesFirst(folder: string, options: ProjectOptions, rounds: number): Promise<NamesFirst> {
  writeProject(folder, projectFiles(options));
  const uri = uriOfPath(folder);
  const open = `${uri}/project/processes/open.bpmn20.xml`;
  const { files } = await new NodeFileSource().list(uri);
  const until = (kinds: readonly FileKind[]) => () => timeToNames(uri, open, kinds);
  const { read, proposed, known } = await interleaved(
    {
      read: () => readAndDecode(files),
      proposed: until(['connector']),
      known: until(['connector', 'bpmn']),
    },
    { rounds },
  );
  return { proposed: proposed / read, known: known / read };
}

/** Opens the workspace and asks for names at once; reading stops with the answer. */
async function timeToNames(folder: Uri, open: Uri, kinds: readonly FileKind[]): Promise<void> {
  const { session } = newWorkspace();
  session.edit(open, TextDocument.create(open, 'xml', 1, opened));
  const stopped = new Error('The names were told');
  let count = 0;
  const answered = session.whenRead(open, kinds).then(async () => {
    count = (await service.completions(session.snapshot, open, cursor)).length;
  });
  const report = async (): Promise<void> => {
    await pause();
    if (count > 0) throw stopped;
  };
  await session.addFolders([folder], { report }).catch((error: unknown) => {
    if (error !== stopped) throw error;
  });
  await answered;
}
