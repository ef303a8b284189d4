import type { Profile } from '../index/scope.ts';
import type { Level, Severity } from '../model/configuration.ts';
import type {
  BpmnFile,
  ConfigurationFile,
  ConnectorFile,
  ExtensionsFile,
  ManifestFile,
  ProjectFile,
  UnreadableFile,
  Uri,
} from '../model/file.ts';
import type { Span } from '../text/span.ts';
import type { ScopeView } from './scopeView.ts';

export type { Level, Severity };
export type Levels = Readonly<Record<Profile, Level>>;

/** The files that rules look at. */
export interface CheckedFiles {
  connector: ConnectorFile;
  bpmn: BpmnFile;
  extensions: ExtensionsFile;
  manifest: ManifestFile;
  configuration: ConfigurationFile;
  unreadable: UnreadableFile;
}

/** One rule: a defect that one kind of file can have. */
export interface Rule<K extends keyof CheckedFiles = keyof CheckedFiles> {
  /** The stable code, as in `connector-name-dot`: also the name of its page. */
  readonly code: string;
  /** What it finds, in one line for the index of the rules. */
  readonly title: string;
  /** The kinds of file that it checks. */
  readonly kinds: readonly K[];
  /** The severity by profile where a report does not say otherwise. */
  readonly levels: Levels;
  /**
   * In words for the index: when a report has another severity than `levels`; undefined if never, or if all that differs is that
   * it is off. A rule without it is not asked in a profile in which it is off.
   */
  readonly variation?: string;
  /** True for a rule that also speaks in scopes without evidence of Activiti and in files of other engines: it is about the syntax alone. */
  readonly always?: boolean;
  /** Finds the defects of one file. A pure function of the file and of what it looks up in the scope. */
  check(file: CheckedFiles[K], context: RuleContext): Iterable<Report>;
}

export interface RuleContext {
  readonly profile: Profile;
  /** The scope of the file. Look-ups are recorded: the file is checked again when an answer changes. */
  readonly scope: ScopeView;
}

/** One defect as a rule says it. */
export interface Report {
  /** The smallest wrong token. */
  readonly span: Span;
  /** What is wrong, then what to do; names both sides, no full stop at the end. */
  readonly message: string;
  /** The severity by profile where it differs from the rule's. */
  readonly levels?: Partial<Levels>;
  readonly related?: readonly RelatedPlace[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** What a suppression names beside the code: the element, variable, action or parameter that the finding is about. */
  readonly element?: string;
  /** What fixes need to know, as plain data. */
  readonly data?: FixData;
}

/** Facts for quick fixes: texts by name. */
export type FixData = Readonly<Record<string, string>>;

export interface RelatedPlace {
  readonly uri: Uri;
  readonly span: Span;
  readonly message: string;
}

/** One defect of one file with its severity. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly uri: Uri;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly tag: 'unnecessary' | 'deprecated' | undefined;
  readonly element: string | undefined;
  readonly data: FixData | undefined;
}

/** Helps inference: the kinds decide what `check` gets. */
export function rule<K extends keyof CheckedFiles>(definition: Rule<K>): Rule<K> {
  return definition;
}

/** True for a file that rules look at. */
export function isChecked(file: ProjectFile): file is CheckedFiles[keyof CheckedFiles] {
  return file.kind !== 'unread' && file.kind !== 'trigger';
}
