import type { Snapshot } from '../index/snapshot.ts';
import type { ConnectorFile } from '../model/file.ts';
import { fileName } from '../rules/fileNames.ts';
import { dnsLabelOf, isDnsLabel } from './connectorName.ts';
import { addUseEdits, scopesUsing } from './connectorUseEdits.ts';
import { EditsByFile } from './editsByFile.ts';
import type { Fix, Fixer } from './fix.ts';
import { rewrite } from './jsonPlaces.ts';
import { siblingAddress } from './siblingAddress.ts';

/** Gives a connector a name that is allowed, together with all that call it and a file of that name. */
export const renameConnector: Fixer = {
  codes: ['connector-name-dot', 'connector-name-pattern'],
  *fixes({ data }, { file, snapshot }) {
    const near = data?.near ?? data?.name ?? '';
    const name = isDnsLabel(near) ? near : dnsLabelOf(near);
    const fix = file.kind === 'connector' && name !== undefined ? renaming(snapshot, file, name) : undefined;
    if (fix) yield fix;
  },
};

/** The change of a connector's name in its definition and where it is called; undefined if the name is taken or belongs to several. */
export function renaming(snapshot: Snapshot, file: ConnectorFile, to: string): Fix | undefined {
  const { name } = file.model;
  const scopes = scopesUsing(snapshot, file);
  if (
    !name?.text ||
    scopes.some((scope) => scope.connectors(to).length > 0 || scope.connectors(name.text).length > 1)
  ) {
    return undefined;
  }
  const edits = new EditsByFile();
  edits.add(file.uri, rewrite(name.span, to));
  for (const scope of scopes) addUseEdits(edits, scope, name.text, to);
  const title = `Rename the connector to '${to}'`;
  const fix: Fix = { title, edits: edits.list(), renamedText: { from: name.text, to } };
  if (fileName(file.uri) !== `${name.text}.json`) return fix;
  const address = siblingAddress(file.uri, `${to}.json`);
  return address === undefined || snapshot.file(address) ? fix : { ...fix, rename: { from: file.uri, to: address } };
}
