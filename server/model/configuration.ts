import { type JsonDocument, type JsonValue, member, nameOf } from '../syntax/jsonTree.ts';

/** What a user can make of a rule: a severity, or nothing at all. */
export const levelNames = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof levelNames)[number];
export type Severity = Exclude<Level, 'off'>;

/** Whose rules findings follow; `auto` tells it from the files. */
export const profileNames = ['auto', 'engine', 'modeling'] as const;
export type ProfileName = (typeof profileNames)[number];

/** What one configuration file says; what cannot be understood is left out. */
export interface ConfigurationDefinition {
  readonly profile: ProfileName | undefined;
  /** Levels by the codes of rules, known or not. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly suppress: readonly SuppressionEntry[];
  /** Glob patterns from the folder of the file on, with false for those that are taken back. */
  readonly exclude: Readonly<Record<string, boolean>>;
}

/** One entry of `suppress`: findings that are accepted as they are. */
export interface SuppressionEntry {
  readonly code: string;
  /** A path below the folder of the configuration file, as in `processes/watch.bpmn`; undefined for all files below it. */
  readonly file: string | undefined;
  /** What the finding is about, as in the id of a task; undefined for whatever it is about. */
  readonly element: string | undefined;
}

/** What all configuration files together say about a file: those of nearer folders over those of farther ones. */
export interface Configuration {
  readonly profile: ProfileName | undefined;
  readonly levels: Readonly<Record<string, Level>>;
  readonly suppressions: readonly Suppression[];
}

/** An entry of `suppress` with the whole address of its file, decoded. */
export interface Suppression {
  readonly code: string;
  readonly address: string | undefined;
  readonly element: string | undefined;
}

/** Reads a configuration file from any JSON document. */
export function readConfiguration({ root }: JsonDocument): ConfigurationDefinition {
  const suppress = member(root, 'suppress');
  const profile = textOf(member(root, 'profile'));
  return {
    profile: profileNames.find((name) => name === profile),
    rules: readRules(member(root, 'rules')),
    suppress: suppress?.kind === 'array' ? suppress.items.flatMap(readSuppression) : [],
    exclude: readExclude(member(root, 'exclude')),
  };
}

/** True for a text that names a level. */
export function isLevel(text: unknown): text is Level {
  return levelNames.some((name) => name === text);
}

/** An address with its escapes resolved, so that one that an editor gave can be compared with one that a person wrote. */
export function decodedAddress(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** True for a path that can lie below the folder of the configuration file, written with `/`. */
export function isPathBelow(path: string): boolean {
  return path !== '' && !path.includes('\\') && !/^[/~]|^[a-z][\w+.-]*:/i.test(path) && !path.split('/').includes('..');
}

function readRules(rules: JsonValue | undefined): Record<string, Level> {
  const members = rules?.kind === 'object' ? rules.members : [];
  return Object.fromEntries(
    members.flatMap(({ key, value }) => {
      const level = textOf(value);
      return isLevel(level) ? [[key.text, level] as const] : [];
    }),
  );
}

function readExclude(exclude: JsonValue | undefined): Record<string, boolean> {
  const members = exclude?.kind === 'object' ? exclude.members : [];
  return Object.fromEntries(
    members.flatMap(({ key, value }) =>
      value?.kind === 'boolean' && typeof value.value === 'boolean' ? [[key.text, value.value] as const] : [],
    ),
  );
}

/** An entry with a part that cannot be understood would suppress more than it was meant to: it is left out as a whole. */
function readSuppression(entry: JsonValue): SuppressionEntry[] {
  const [code, file, element] = ['code', 'file', 'element'].map((key) => member(entry, key));
  const name = textOf(code);
  if (name === undefined || [file, element].some((part) => part && part.kind !== 'string')) return [];
  const path = textOf(file);
  if (path !== undefined && !isPathBelow(path)) return [];
  return [{ code: name, file: path, element: textOf(element) }];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return nameOf(value)?.text;
}
