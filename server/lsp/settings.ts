import type { Connection, InitializeParams } from 'vscode-languageserver';
import { isLevel, type Level } from '../model/configuration.ts';
import type { ExcludePatterns } from '../project/exclusions.ts';
import { normalFolder } from './address.ts';
import { defaultSettings, type UserSettings } from './folderSettings.ts';
import type { Session } from './session.ts';

const section = 'activitiConnectors';

/** What VS Code hides from everybody; editors that have no such setting answer nothing. */
const hiddenSection = 'files.exclude';

/** The settings that are of interest here, ours and the editor's. */
export const settingSections = [section, hiddenSection];

/** Asks the client for the settings of each workspace folder; without folders for those of the window. Takes in what they exclude. */
export async function readSettings(connection: Connection, session: Session, params: InitializeParams): Promise<void> {
  if (params.capabilities.workspace?.configuration !== true) return;
  const folders = (await connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
  const uris = folders.map(({ uri }) => uri);
  const items = settingSections.flatMap((each) => [
    { section: each },
    ...uris.map((scopeUri) => ({ section: each, scopeUri })),
  ]);
  // A client that refuses leaves everything at its default: the files are to be read all the same.
  const answer: unknown = await connection.workspace.getConfiguration(items).catch(() => undefined);
  const answers: readonly unknown[] = Array.isArray(answer) ? answer : [];
  ['', ...uris].forEach((uri, index) => {
    const hidden = answers[uris.length + 1 + index];
    session.setSettings(uri === '' ? '' : normalFolder(uri), settingsFrom(answers[index], hidden));
  });
  await session.follow();
}

/** The settings in what a client sent, and in what it hides; anything that is no setting of ours counts as not there. */
export function settingsFrom(value: unknown, hidden?: unknown): UserSettings {
  const hiddenPatterns = patternsFrom(hidden);
  if (typeof value !== 'object' || value === null) return { ...defaultSettings, hidden: hiddenPatterns };
  // What the client sent is still unknown, member by member.
  const { profile, rules, outline, inlayHints, exclude } = value as Partial<
    Record<'profile' | 'rules' | 'outline' | 'inlayHints' | 'exclude', unknown>
  >;
  return {
    profile: profile === 'engine' || profile === 'modeling' ? profile : 'auto',
    rules: typeof rules === 'object' && rules !== null ? levelsFrom(rules) : {},
    outlineJson: !(typeof outline === 'object' && outline !== null && 'json' in outline && outline.json === false),
    inlayHints: inlayHints !== false,
    exclude: patternsFrom(exclude),
    hidden: hiddenPatterns,
  };
}

/** A pattern may also hold a condition on the files beside it, as in `{ "when": "$(basename).ts" }`: those are none for files of ours. */
function patternsFrom(value: unknown): ExcludePatterns {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  );
}

function levelsFrom(rules: object): Record<string, Level> {
  return Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, Level] => isLevel(entry[1])));
}
