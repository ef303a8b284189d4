import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { Level, ProfileName } from '../model/configuration.ts';
import type { Uri } from '../model/file.ts';
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
}

export const defaultSettings: UserSettings = { profile: 'auto', rules: {}, outlineJson: true, inlayHints: true };

interface Chosen {
  readonly settings: UserSettings;
  readonly checks: CheckSettingsTable;
}

/** What the user chose for each folder; the empty address stands for files of none. */
export class FolderSettings {
  private readonly chosen = new Map<Uri, Chosen>();
  private readonly unset = chosenFrom(defaultSettings);

  constructor(private readonly folders: WorkspaceFolders) {}

  set(folder: Uri, settings: UserSettings): void {
    this.chosen.set(folder, chosenFrom(settings));
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

function chosenFrom(settings: UserSettings): Chosen {
  const { profile, rules } = settings;
  return {
    settings,
    checks: new CheckSettingsTable({ profile: profile === 'auto' ? undefined : profile, levels: rules }),
  };
}
