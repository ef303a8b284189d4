import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uriOfPath } from '../../server/node/paths.ts';
import { projectFiles, writeProject } from '../generator/project.ts';
import type { Conditions, Measurement } from '../measurement.ts';
import { Editor, openWorkspace } from '../workspace.ts';

/** A keystroke in a connector of 50 actions that a thousand tasks use: how many files are checked again. */
export async function dependants({ folder }: Conditions): Promise<Measurement[]> {
  // One connector, so that all service tasks call it: 40 processes with about 25 calls each.
  writeProject(folder, projectFiles({ processes: 40, connectors: 1, actions: 50 }));
  const { session, lastChanged } = await openWorkspace(folder);
  const check = () => {
    for (const { uri } of session.snapshot.files()) session.store.findings(session.snapshot, uri);
  };
  check();
  const path = join(folder, 'project/connectors/connector-0.json');
  const text = readFileSync(path, 'utf8');
  const editor = new Editor(session, uriOfPath(path), text);
  const [connector] = session.snapshot.scopes.values().next().value?.connectors('connector-0') ?? [];
  const action = connector?.model.actions[0]?.name?.text ?? '';
  const tasks = session.snapshot.scopes.values().next().value?.tasksCallingConnector('connector-0') ?? [];
  check();
  const description = text.indexOf('"description": "', text.indexOf('"inputs"')) + '"description": "'.length;
  editor.type(description, description, 'x');
  const described = lastChanged().size;
  check();
  const input = text.indexOf('"name": "', text.indexOf('"inputs"')) + '"name": "'.length + 1;
  editor.type(input, input, 'x');
  const renamed = lastChanged().size;
  const using = new Set(
    tasks
      .filter(({ item }) => item.attributes.some(({ value }) => value.text.endsWith(`.${action}`)))
      .map(({ file }) => file.uri),
  );
  const work = `keystroke in a connector of 50 actions used by ${tasks.length} tasks`;
  return [
    {
      id: 'dependants-described',
      work: `${work}, in a description`,
      unit: 'files',
      ours: described,
      goal: 1,
      floor: '1: the file itself',
    },
    {
      id: 'dependants-contract',
      work: `${work}, in the name of an input`,
      unit: 'files',
      ours: renamed,
      // The connector itself, and for each process that calls the action its diagram and its extensions.
      goal: 1 + 2 * using.size,
      floor: `${1 + 2 * using.size}: the connector, the ${using.size} processes that call the action, and their extensions`,
    },
  ];
}
