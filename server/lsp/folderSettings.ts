import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { Level, ProfileName } from '../model/configuration.ts';
import type { Uri } from '../model/file.ts';
import { defaultExclude, type ExcludePatterns, type Wish } from '../project/exclusions.ts';
import type { CheckSettings } from '../rules/checker.ts';
import { CheckSettingsTable } from '../rules/checkSettings.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** The user's settings for the files of one workspace folder. A profile of `auto`, the default, leaves it to the configuration files. */
export interface UserSettings {
  readonly profile: ProfileName;
  readonly rules: Readonly<Record<string, Level>>;
  /** False if the outline of JSON is left to the editor. */
  readonly outlineJson: boolean;
  /** False if types and human names are not shown beside names. */
  readonly inlayHints: boolean;
  /** What is left out, in patterns from the folder on; of the defaults only those that are taken back are said by the user. */
  readonly exclude: ExcludePatterns;
  /** What the editor hides everywhere. */
  readonly hidden: ExcludePatterns;
}

export const defaultSettings: UserSettings = {
  profile: 'auto',
  rules: {},
  outlineJson: true,
  inlayHints: true,
  exclude: {},
  hidden: {},
};

interface Chosen {
  readonly settings: UserSettings;
  readonly checks: CheckSettingsTable;
}

/** What the user chose for each folder; the empty address stands for files of none. */
export class FolderSettings {
  private readonly chosen = new Map<Uri, Chosen>();
  private readonly unset = chosenFrom(defaultSettings);

  constructor(private readonly folders: WorkspaceFolders) {}

  /** Answers true if something else is left out now. */
  set(folder: Uri, settings: UserSettings): boolean {
    // Until now a folder without settings of its own had those of the window.
    const before = this.chosen.get(folder)?.settings ?? this.of('');
    this.chosen.set(folder, chosenFrom(settings));
    return !isSame(before.exclude, settings.exclude) || !isSame(before.hidden, settings.hidden);
  }

  /** What the user wants to be left out below a folder of the workspace. A default that is said again leaves it to configuration files. */
  exclusionsOf(folder: Uri): readonly Wish[] {
    const { exclude, hidden } = this.of(folder);
    const said = Object.entries(exclude).filter(([pattern, value]) => value !== defaultExclude[pattern]);
    const isHidden = Object.entries(hidden).filter(([, value]) => value);
    return [said, isHidden].map((patterns) => ({ base: folder, patterns: Object.fromEntries(patterns) }));
  }

  of(uri: Uri): UserSettings {
    return this.chosenFor(uri).settings;
  }

  /** How a file of the scope is checked; the same object as long as nothing about it changes. */
  checksOf(snapshot: Snapshot, uri: Uri, scope: Scope): CheckSettings {
    return this.chosenFor(scope.root).checks.of(snapshot, uri, scope);
  }

  private chosenFor(uri: Uri): Chosen {
    return this.chosen.get(this.folders.innermost(uri)) ?? this.chosen.get('') ?? this.unset;
  }
}

function isSame(a: ExcludePatterns, b: ExcludePatterns): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function chosenFrom(settings: UserSettings): Chosen {
  const { profile, rules } = settings;
  return {
    settings,
    checks: new CheckSettingsTable({ profile: profile === 'auto' ? undefined : profile, levels: rules }),
  };
}
