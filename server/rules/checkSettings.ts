import type { Profile, Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { Configuration, Level, ProfileName } from '../model/configuration.ts';
import type { Uri } from '../model/file.ts';
import type { CheckSettings } from './checker.ts';

/** What the user of an editor or of the command line said outright: it wins over the configuration files. */
export interface Wishes {
  /** Undefined: the configuration files decide, and without any of them the files. */
  readonly profile: ProfileName | undefined;
  readonly levels: Readonly<Record<string, Level>>;
}

/** Brings wishes and configuration files together; gives the same object for a file as long as both say the same. */
export class CheckSettingsTable {
  private readonly known = new WeakMap<Configuration, Map<Profile, CheckSettings>>();

  constructor(private readonly wishes: Wishes) {}

  /** How a file is checked: the profile is one for a whole scope, everything else is that of the folder of the file. */
  of(snapshot: Snapshot, uri: Uri, scope: Scope): CheckSettings {
    const profile = this.profileOf(snapshot, scope);
    const configuration = snapshot.configurationOf(uri.slice(0, Math.max(0, uri.lastIndexOf('/'))));
    const byProfile = this.known.get(configuration) ?? new Map<Profile, CheckSettings>();
    const settings = byProfile.get(profile) ?? {
      profile,
      levels: { ...configuration.levels, ...this.wishes.levels },
      suppressions: configuration.suppressions,
    };
    this.known.set(configuration, byProfile.set(profile, settings));
    return settings;
  }

  private profileOf(snapshot: Snapshot, scope: Scope): Profile {
    const said = this.wishes.profile ?? snapshot.configurationOf(scope.root).profile ?? 'auto';
    return said === 'auto' ? scope.profile : said;
  }
}
