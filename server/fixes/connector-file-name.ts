import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ConnectorFile } from '../model/file.ts';
import { ScopeView } from '../rules/scopeView.ts';
import { addUseEdits, scopesUsing } from './connectorUseEdits.ts';
import { EditsByFile } from './editsByFile.ts';
import type { Fix, Fixer } from './fix.ts';
import { renaming } from './rename-connector.ts';
import { siblingAddress } from './siblingAddress.ts';

/** Makes a connector's name and the name of its file the same, either way, and lets all tasks call it so. */
export const connectorFileName: Fixer = {
  codes: ['connector-file-name'],
  *fixes({ data }, context) {
    const { name = '', file: baseName = '' } = data ?? {};
    const { file, snapshot, scope } = context;
    if (file.kind !== 'connector') return;
    const ofFile = renamingOfFile(file, { name, baseName }, snapshot, scope);
    if (ofFile) yield ofFile;
    const ofConnector = renaming(snapshot, file, baseName);
    if (ofConnector) yield ofConnector;
  },
};

interface TwoNames {
  readonly name: string;
  readonly baseName: string;
}

/** The file's name means nothing to the engine, so this is the change that most people want. */
function renamingOfFile(
  file: ConnectorFile,
  { name, baseName }: TwoNames,
  snapshot: Snapshot,
  scope: Scope,
): Fix | undefined {
  const to = siblingAddress(file.uri, `${name}.json`);
  if (to === undefined || snapshot.file(to) || new ScopeView(scope).connectorsInFile(name).length > 0) return undefined;
  const edits = new EditsByFile();
  // Tasks that the service accepts today call the connector by its file.
  for (const user of scopesUsing(snapshot, file)) {
    if (user.connectors(baseName).length === 0) addUseEdits(edits, user, baseName, name);
  }
  const title = `Rename the file to '${name}.json'`;
  return { title, edits: edits.list(), rename: { from: file.uri, to }, preferred: true };
}
