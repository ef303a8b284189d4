import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uriOfPath } from '../../server/node/paths.ts';
import { flat } from '../corpus.ts';
import { processText } from '../generator/processText.ts';
import { projectFiles, writeProject } from '../generator/project.ts';
import { Random } from '../generator/random.ts';
import { interleaved } from '../interleaved.ts';
import type { Conditions, Measurement } from '../measurement.ts';
import { Editor, openWorkspace, update } from '../workspace.ts';

/** So many flow nodes make a diagram of 300 kB. */
const nodesOfLarge = 455;

/** A keystroke in a large diagram, in a small and in a large project of one scope, which is the worst case. */
export async function keystroke({ folder, short }: Conditions): Promise<Measurement[]> {
  const sizes = short ? { small: 20, large: 400 } : { small: 25, large: 2500 };
  const small = await typist(join(folder, 'small'), sizes.small);
  const large = await typist(join(folder, 'large'), sizes.large);
  const alone = documentAlone();
  const times = await interleaved({ alone, small, large }, { rounds: short ? 15 : 51, atLeast: 30 });
  return [
    {
      id: 'keystroke',
      work: `keystroke in a diagram of 300 kB among ${2 * sizes.large} files: change, model, index, findings`,
      unit: '× TextDocument.update',
      ours: times.large / times.alone,
      goal: 3,
      floor: '1: the update of the document itself, which is part of it',
    },
    {
      id: 'keystroke-growth',
      work: `the same keystroke among ${2 * sizes.large} files against ${2 * sizes.small}`,
      unit: '×',
      ours: times.large / times.small,
      goal: 1.2,
      floor: '1: nothing depends on the number of files',
    },
  ];
}

/** Types and deletes a letter in the name of a task in the middle of the diagram. */
async function typist(folder: string, processes: number): Promise<() => void> {
  writeProject(folder, projectFiles({ processes, connectors: Math.ceil(processes / 10) }));
  const { session } = await openWorkspace(folder);
  const text = largeDiagram();
  const editor = new Editor(session, uriOfPath(join(folder, 'project/processes/large.bpmn20.xml')), text);
  const at = middle(text);
  return () => {
    editor.type(at, at, 'x');
    editor.type(at, at + 1, '');
  };
}

function documentAlone(): () => void {
  const text = largeDiagram();
  let document = TextDocument.create('file:///bench/large.bpmn', 'xml', 1, text);
  const at = middle(text);
  return () => {
    document = update(document, at, at, 'x');
    document.getText();
    document = update(document, at, at + 1, '');
    document.getText();
  };
}

function largeDiagram(): string {
  return flat(processText(new Random(7), { name: 'large', nodes: nodesOfLarge, connectors: [] }).text);
}

/** Inside of a task's name: nothing that another file could name. */
function middle(text: string): number {
  return text.indexOf('name="', text.length / 4) + 'name="'.length;
}
