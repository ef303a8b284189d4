/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * How data flows between the process and one task, as the engine will do it. `Place` is where something is written: a file
 * with a span inside the server, a file with a range in the protocol.
 */
export interface Preview<Place> {
  readonly process: PreviewName<Place>;
  readonly element: PreviewElement<Place>;
  /** Undefined for a task that calls no connector: it maps variables all the same. */
  readonly connector: PreviewConnector<Place> | undefined;
  readonly action: PreviewAction<Place> | undefined;
  readonly mapping: PreviewMapping<Place>;
  /** One row for each parameter of the action and each entry of the mapping: required ones without a value first. */
  readonly inputs: readonly PreviewRow<Place>[];
  readonly outputs: readonly PreviewRow<Place>[];
  /** The variables of the process, in the order in which they are declared; then those that are only used. */
  readonly variables: readonly PreviewVariable<Place>[];
  /** What rules say of this task beside its rows. */
  readonly findings: readonly PreviewFinding<Place>[];
  /** The variables of the integration request by name; undefined where the engine fails before it is sent. */
  readonly payload: JsonObject | undefined;
  /** The variables of the process once what the connector returned is written back; undefined where the engine fails. */
  readonly variablesAfter: JsonObject | undefined;
  /** Values that nobody can know before the process runs; they are left out above. */
  readonly unresolved: readonly PreviewUnresolved[];
  /** Where the engine fails instead. */
  readonly failure: PreviewFailure | undefined;
  /** Files with syntax errors, of which only a part is shown. */
  readonly broken: readonly PreviewBrokenFile[];
}

export type JsonObject = { readonly [name: string]: Json };

/** Something with an id and, as the author likes it, a name for people. */
export interface PreviewName<Place> {
  readonly id: string;
  readonly name: string | undefined;
  readonly place: Place;
}

export interface PreviewElement<Place> extends PreviewName<Place> {
  /** As in BPMN: `serviceTask`, `userTask`, `callActivity`. */
  readonly type: string;
  /** True for a task that runs once for each item: its output mapping is bypassed. */
  readonly multiInstance: boolean;
}

export interface PreviewConnector<Place> {
  readonly name: string;
  /** `builtIn` is a service of the platform that no file defines; of an `unknown` one nobody knows the parameters. */
  readonly kind: 'defined' | 'builtIn' | 'unknown';
  readonly description: string | undefined;
  readonly place: Place | undefined;
}

export interface PreviewAction<Place> {
  readonly name: string;
  readonly known: boolean;
  readonly description: string | undefined;
  readonly place: Place | undefined;
}

export type MappingTypeName = 'MAP_ALL' | 'MAP_ALL_INPUTS' | 'MAP_ALL_OUTPUTS';

/** What is written about the task as a whole, and what it means for each half. */
export interface PreviewMapping<Place> {
  /** `missing` without an entry for the task, `empty` for an entry that says nothing. */
  readonly kind: 'missing' | 'empty' | 'explicit' | 'all';
  readonly mappingType: MappingTypeName | undefined;
  readonly inputs: PreviewHalf;
  readonly outputs: PreviewHalf;
  readonly place: Place | undefined;
}

/** What the engine does with one half of a mapping. */
export interface PreviewHalf {
  readonly sends: 'nothing' | 'entries' | 'all' | 'loop';
  /** One sentence for the user: what happens, by which rule of the engine. */
  readonly why: string;
}

export type RowState =
  /** A value arrives. */
  | 'mapped'
  /** A constant is sent. */
  | 'constant'
  /** Sent, or written, because all variables are. */
  | 'byMapAll'
  /** No entry; a required parameter without one is `missing`. */
  | 'unmapped'
  | 'missing'
  /** An entry that nobody reads, as the whole half is mapped, or the loop bypasses it. */
  | 'ignored'
  /** An entry whose value is lost: an undefined variable, an undeclared target. */
  | 'dropped'
  /** The engine throws. */
  | 'fails'
  /** What arrives cannot be computed here. */
  | 'unresolved';

/** One line of a board: a parameter, the variable or value on its other side, and what the engine does with it. */
export interface PreviewRow<Place> {
  /** Stable while the entry keeps its key: `input:amount`, `output:total`, `constant:channel`. */
  readonly id: string;
  readonly direction: 'input' | 'output';
  /** The key of the entry in the mapping: a parameter for inputs, a variable for outputs; undefined for a row without an entry. */
  readonly key: string | undefined;
  /** The connector's side: for an output that writes a value, the parameters are those that the expression reads. */
  readonly parameter: PreviewParameter<Place> | undefined;
  /** The process's side of an output: the variable that is written. */
  readonly target: PreviewTarget | undefined;
  readonly source: PreviewSource;
  readonly state: RowState;
  /** One sentence for the user: why it is in that state, by which rule of the engine. */
  readonly why: string;
  /** What arrives; absent where nothing does or it cannot be known. */
  readonly value?: Json;
  /** How the types of the two sides go together; undefined where one is unknown. */
  readonly types: 'same' | 'near' | 'different' | undefined;
  readonly findings: readonly PreviewFinding<Place>[];
  /** The entry in the extensions file; undefined for a row without one. */
  readonly place: Place | undefined;
}

export interface PreviewParameter<Place> {
  readonly name: string;
  readonly type: string | undefined;
  readonly required: boolean;
  readonly description: string | undefined;
  /** False for a name that the action does not have. */
  readonly known: boolean;
  readonly place: Place | undefined;
}

export interface PreviewTarget {
  readonly variable: string;
  readonly declared: boolean;
}

/** Where the value of a row comes from. */
export type PreviewSource =
  | { readonly kind: 'none' }
  /** Inputs: a process variable. Outputs: an output parameter. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Json }
  /** A text or a structure with `${…}` in it. */
  | { readonly kind: 'expression'; readonly value: Json; readonly reads: readonly string[] }
  | { readonly kind: 'constant'; readonly value: Json }
  | { readonly kind: 'jsonPatch'; readonly value: Json }
  /** An entry that says too little or too much to be read. */
  | { readonly kind: 'unreadable'; readonly value: Json | undefined };

export interface PreviewVariable<Place> {
  readonly name: string;
  readonly type: string | undefined;
  readonly required: boolean;
  readonly declared: boolean;
  /** What the process holds when the task starts: typed in, or the declared default; absent if it holds nothing. */
  readonly value?: Json;
  readonly origin: 'given' | 'default' | 'none';
  readonly place: Place | undefined;
}

export interface PreviewFinding<Place> {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly place: Place;
}

export interface PreviewUnresolved {
  /** The row whose value is not known. */
  readonly row: string;
  /** Where in the value, as a JSON pointer; empty for the whole. */
  readonly pointer: string;
  readonly reason: string;
}

export interface PreviewFailure {
  /** What the engine does, in one sentence. */
  readonly reason: string;
  /** When: at the start of the process, when the task starts, or when the connector answers. */
  readonly phase: 'start' | 'inputs' | 'outputs';
  readonly row: string | undefined;
}

export interface PreviewBrokenFile {
  readonly uri: string;
  readonly reason: string;
}

/** The tasks that a preview can be opened for: those of a process, or those that use an action. */
export interface PreviewTasks<Place> {
  /** What they are the tasks of. */
  readonly of:
    | { readonly kind: 'process'; readonly id: string; readonly name: string | undefined; readonly place: Place }
    | {
        readonly kind: 'action';
        readonly connector: string;
        readonly action: string | undefined;
        readonly place: Place;
      };
  readonly tasks: readonly PreviewTask<Place>[];
  /** The BPMN file with a diagram of the process; undefined without one. */
  readonly diagram: string | undefined;
  /** The task that the asked position belongs to. */
  readonly selected: string | undefined;
  readonly broken: readonly PreviewBrokenFile[];
}

export interface PreviewTask<Place> {
  /** The BPMN file and the element's id, with which `activitiConnectors/mappingPreview` is asked. */
  readonly uri: string;
  readonly id: string;
  readonly process: string;
  readonly name: string | undefined;
  readonly type: string;
  readonly implementation: string | undefined;
  readonly state: TaskState;
  /** `3 of 4 inputs mapped`, as the code lens says it. */
  readonly summary: string | undefined;
  readonly place: Place;
}

/** The worst thing about a task's mapping: errors before warnings before what is incomplete. */
export type TaskState = 'error' | 'warning' | 'incomplete' | 'complete' | 'none';

/** One change of one task's mapping, as asked for in the preview. */
export type MappingEdit =
  /** Adds or changes the entry with this key: for inputs the parameter, for outputs the variable. */
  | { readonly kind: 'set'; readonly direction: 'input' | 'output'; readonly key: string; readonly entry: NewEntry }
  | { readonly kind: 'remove'; readonly direction: 'input' | 'output'; readonly key: string }
  /** Maps each unmapped parameter to the variable of the same name and a fitting type. */
  | { readonly kind: 'mapSameNames'; readonly direction: 'input' | 'output' }
  /** Sets or, with null, removes the word for the whole mapping. */
  | { readonly kind: 'setMappingType'; readonly mappingType: MappingTypeName | null }
  /** Declares a variable and maps it to the parameter; of the type that fits the parameter unless one is given. */
  | {
      readonly kind: 'createVariable';
      readonly direction: 'input' | 'output';
      readonly parameter: string;
      readonly name: string;
      readonly type?: string | undefined;
    };

export type NewEntry =
  | { readonly type: 'variable'; readonly value: string }
  | { readonly type: 'value'; readonly value: Json };

/** A row that is to get another side: the entry with a key, or a parameter that no entry names yet. */
export interface ChoiceOfRow {
  readonly direction: 'input' | 'output';
  readonly key?: string | undefined;
  readonly parameter?: string | undefined;
}

/** A variable or an output that can stand on the other side of a row. */
export interface MappingChoice {
  readonly name: string;
  readonly type: string | undefined;
  /** How its type goes together with the row's; `unknown` where one of the types says nothing. */
  readonly fit: 'same' | 'unknown' | 'near' | 'different';
}
