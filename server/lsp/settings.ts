import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isLevel, type Level } from '../model/configuration.ts';
import { normalFolder } from './address.ts';
import { defaultSettings, type UserSettings } from './folderSettings.ts';
import type { Session } from './session.ts';

const section = 'activitiConnectors';

/** Asks the client for the settings of each workspace folder; without folders for those of the window. */
export async function readSettings(connection: Connection, session: Session, params: InitializeParams): Promise<void> {
  if (params.capabilities.workspace?.configuration !== true) return;
  const folders = (await connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
  const uris = folders.map(({ uri }) => uri);
  const items = [{ section }, ...uris.map((scopeUri) => ({ section, scopeUri }))];
  // A client that refuses leaves everything at its default: the files are to be read all the same.
  const answer: unknown = await connection.workspace.getConfiguration(items).catch(() => undefined);
  const answers: readonly unknown[] = Array.isArray(answer) ? answer : [];
  ['', ...uris].forEach((uri, index) => {
    session.setSettings(uri === '' ? '' : normalFolder(uri), settingsFrom(answers[index]));
  });
}

/** The settings in what a client sent; anything that is no setting of ours counts as not there. */
export function settingsFrom(value: unknown): UserSettings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  // What the client sent is still unknown, member by member.
  const { profile, rules, outline, inlayHints } = value as Partial<
    Record<'profile' | 'rules' | 'outline' | 'inlayHints', unknown>
  >;
  return {
    profile: profile === 'engine' || profile === 'modeling' ? profile : 'auto',
    rules: typeof rules === 'object' && rules !== null ? levelsFrom(rules) : {},
    outlineJson: !(typeof outline === 'object' && outline !== null && 'json' in outline && outline.json === false),
    inlayHints: inlayHints !== false,
  };
}

function levelsFrom(rules: object): Record<string, Level> {
  return Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, Level] => isLevel(entry[1])));
}
