import {
  type Configuration,
  type ConfigurationDefinition,
  decodedAddress,
  type Suppression,
  type SuppressionEntry,
} from '../model/configuration.ts';
import type { ConfigurationFile, Uri } from '../model/file.ts';
import { parent } from './folders.ts';

/** The name of a configuration file; it applies to all files of its folder and of those below. */
export const configurationName = '.activiti-connectors.json';

const onDisk = 'file:///';

/** True for the address of a configuration file. */
export function isConfiguration(uri: Uri): boolean {
  return uri.endsWith(`/${configurationName}`);
}

/** Where configuration files that apply to a folder on the disk may lie above it, the nearest first; none for other schemes, where there is nothing above. */
export function configurationsAbove(folder: Uri): Uri[] {
  const above: Uri[] = [];
  for (let at = parent(folder); at.startsWith(onDisk); at = parent(at)) above.push(`${at}/${configurationName}`);
  return above;
}

/** The configuration files of a project at one moment. */
export class Configurations {
  private readonly files: ReadonlyMap<Uri, ConfigurationFile>;
  private readonly answers = new Map<Uri, Configuration>();
  /** What files say is left out, by their folders; the same object as before if they say the same. */
  readonly excluded: ReadonlyMap<Uri, ConfigurationDefinition['exclude']>;
  private readonly answered: ReadonlyMap<Uri, Configuration>;

  /** What was answered before and is still right is answered with the same object. */
  constructor(files: Iterable<ConfigurationFile> = [], before?: Configurations) {
    this.files = new Map([...files].map((file) => [parent(file.uri), file]));
    this.answered = before?.answers ?? new Map();
    const excluded = excludedBy(this.files);
    this.excluded = before && saysTheSame([...before.excluded], [...excluded]) ? before.excluded : excluded;
  }

  /** What applies to the files of a folder; the same object as long as the configuration files say the same. */
  ofFolder(folder: Uri): Configuration {
    const known = this.answers.get(folder);
    if (known) return known;
    const farther = folder === '' ? silent : this.ofFolder(parent(folder));
    const own = this.files.get(folder);
    const answer = own ? merged(farther, own.model, folder) : farther;
    const before = this.answered.get(folder);
    const stable = before && saysTheSame(before, answer) ? before : answer;
    this.answers.set(folder, stable);
    return stable;
  }
}

const silent: Configuration = { profile: undefined, levels: {}, suppressions: [] };

/** A nearer file replaces the profile and the levels that it names; suppressions add up. */
function merged(farther: Configuration, nearer: ConfigurationDefinition, folder: Uri): Configuration {
  return {
    profile: nearer.profile ?? farther.profile,
    levels: { ...farther.levels, ...nearer.rules },
    suppressions: [...farther.suppressions, ...nearer.suppress.map((entry) => suppressionIn(folder, entry))],
  };
}

function suppressionIn(folder: Uri, { code, file, element }: SuppressionEntry): Suppression {
  const path = file?.split('/').filter((segment) => segment !== '.' && segment !== '');
  return { code, address: path && [decodedAddress(folder), ...path].join('/'), element };
}

/** In the order of their folders, so that the same is the same in whatever order files were read. */
function excludedBy(files: ReadonlyMap<Uri, ConfigurationFile>): Configurations['excluded'] {
  const saying = [...files]
    .filter(([, { model }]) => Object.keys(model.exclude).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(saying.map(([folder, { model }]) => [folder, model.exclude]));
}

function saysTheSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
