import { attribute, type BpmnElement, type BpmnProcess } from '../model/bpmn.ts';
import type { Feature } from '../model/connector.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import {
  type BpmnFile,
  type ConnectorFile,
  type ExtensionsFile,
  type FileKind,
  fileKinds,
  type ProjectFile,
  type TriggerFile,
  type Uri,
} from '../model/file.ts';
import { indexed, type ProcessHead } from './indexedFile.ts';
import type { ScopeTables } from './scopeTables.ts';
import { type FileSymbols, type SymbolId, symbolId } from './symbols.ts';

/** A thing together with the file that says it. */
export interface Located<F, T> {
  readonly file: F;
  readonly item: T;
}

export type LocatedAction = Located<ConnectorFile, Feature>;
export type LocatedProcess = Located<BpmnFile, BpmnProcess>;
export type LocatedEntry = Located<ExtensionsFile, ProcessEntry>;
export type LocatedElement = Located<BpmnFile, BpmnElement>;

/** Whose rules a scope follows. */
export type Profile = 'engine' | 'modeling';

/**
 * One project: names resolve inside it only. Test resources see the main resources beside them through `beyond`, and the
 * look-ups say own definitions first. Every look-up costs a few probes and the size of its answer.
 */
export class Scope {
  constructor(
    readonly root: Uri,
    /** What `auto` chose for this scope. */
    readonly profile: Profile,
    private readonly tables: ScopeTables,
    /** The scope whose definitions are seen, too. */
    readonly beyond: Scope | undefined,
  ) {}

  /** True if the scope was made of these very tables and sees that scope. */
  isOf(tables: ScopeTables, beyond: Scope | undefined): boolean {
    return this.tables === tables && this.beyond === beyond;
  }

  /** The scope as it would be with other texts of its files, to try a change out; `beyond` is what it then sees. */
  with(changes: ReadonlyMap<Uri, ProjectFile>, beyond: Scope | undefined): Scope {
    const entries = new Map([...changes].map(([uri, file]) => [uri, indexed(file, true)]));
    return new Scope(this.root, this.profile, this.tables.with(entries), beyond);
  }

  /** The files of this scope alone. */
  files(): Iterable<ProjectFile> {
    return this.tables.files();
  }

  /** A file of this scope itself. */
  ownFile(uri: Uri): ProjectFile | undefined {
    return this.tables.file(uri);
  }

  /** A file of this scope or of the one that it sees beyond. */
  file(uri: Uri): ProjectFile | undefined {
    return this.tables.file(uri) ?? this.beyond?.file(uri);
  }

  /** What a file of this scope itself defines and refers to. */
  symbols(uri: Uri): FileSymbols | undefined {
    return this.tables.symbols(uri);
  }

  /** True if a file is known by its path only, so that names may be missing that are there. */
  get hasUnreadFiles(): boolean {
    return this.hasUnread(fileKinds);
  }

  /** The same for files of these kinds. */
  hasUnread(kinds: readonly FileKind[]): boolean {
    return kinds.some((kind) => this.tables.unread[kind] > 0) || (this.beyond?.hasUnread(kinds) ?? false);
  }

  /** True if something in the scope shows that it is meant for Activiti; without it nothing is reported. */
  get hasEvidence(): boolean {
    return this.tables.evidence > 0 || (this.beyond?.hasEvidence ?? false);
  }

  /** True if a connector definition cannot be read or has syntax errors: then a missing name proves nothing. */
  get hasBrokenConnectors(): boolean {
    return this.tables.broken.connector > 0 || (this.beyond?.hasBrokenConnectors ?? false);
  }

  /** True if a BPMN file cannot be read or is broken. */
  get hasBrokenProcesses(): boolean {
    return this.tables.broken.bpmn > 0 || (this.beyond?.hasBrokenProcesses ?? false);
  }

  /** True if an extensions file cannot be read or has syntax errors. */
  get hasBrokenExtensions(): boolean {
    return this.tables.broken.extensions > 0 || (this.beyond?.hasBrokenExtensions ?? false);
  }

  /** True if a trigger cannot be read or has syntax errors. */
  get hasBrokenTriggers(): boolean {
    return this.tables.broken.trigger > 0 || (this.beyond?.hasBrokenTriggers ?? false);
  }

  /** The connectors with this name; more than one only in a project that does not start. */
  connectors(name: string): readonly ConnectorFile[] {
    const own = this.own('connector', symbolId.connector(name), 'definitions');
    return own.length > 0 || !this.beyond ? own : this.beyond.connectors(name);
  }

  /** All connectors of the scope, those that it sees beyond included. */
  allConnectors(): readonly ConnectorFile[] {
    const own = this.tables.connectorUris.flatMap((uri) => {
      const file = this.tables.file(uri);
      return file?.kind === 'connector' ? file : [];
    });
    return this.beyond ? [...own, ...this.beyond.allConnectors()] : own;
  }

  /** The names of the connectors that the scope sees, each once and in order. */
  connectorNames(): readonly string[] {
    return this.joined(this.tables.connectorNames, this.beyond?.connectorNames());
  }

  /** The connectors whose file, taken without `.json`, has this name: what the modeling service calls them. */
  connectorsInFile(baseName: string): readonly ConnectorFile[] {
    const own = this.own('connector', symbolId.connectorFile(baseName), 'definitions');
    return this.beyond ? [...own, ...this.beyond.connectorsInFile(baseName)] : own;
  }

  /** The actions called `action` of the connectors called `connector`. */
  actions(connector: string, action: string): readonly LocatedAction[] {
    return this.connectors(connector).flatMap((file) =>
      file.model.actions.filter(({ name }) => name?.text === action).map((item) => ({ file, item })),
    );
  }

  /** The processes with this id. */
  processes(id: string): readonly LocatedProcess[] {
    const own = this.own('bpmn', symbolId.process(id), 'definitions').flatMap((file) =>
      file.model.processes.filter((process) => process.id?.text === id).map((item) => ({ file, item })),
    );
    return own.length > 0 || !this.beyond ? own : this.beyond.processes(id);
  }

  /** The ids of the processes that the scope sees, each once and in order. */
  processIds(): readonly string[] {
    return this.joined(this.tables.processIds, this.beyond?.processIds());
  }

  /** All processes that the scope sees with their files, its own first, in the order of their addresses, whenever each was read. */
  processHeads(): readonly (ProcessHead & { readonly uri: Uri })[] {
    const own = [...this.tables.entries()]
      .flatMap(({ file: { uri }, processes }) => processes.map((head) => ({ uri, ...head })))
      .sort((a, b) => (a.uri < b.uri ? -1 : Number(a.uri > b.uri)));
    return this.beyond ? [...own, ...this.beyond.processHeads()] : own;
  }

  /** The files of this scope alone, each with the names of its things as `namesOfThings` gives them. */
  *searchTexts(): Iterable<{ readonly file: ProjectFile; readonly names: string }> {
    for (const { file, names } of this.tables.entries()) yield { file, names };
  }

  /** The elements with this id in the processes with that id; a process of this scope hides one of the same id beyond. */
  elements(process: string, id: string): readonly LocatedElement[] {
    const own = this.own('bpmn', symbolId.process(process), 'definitions').flatMap((file) =>
      file.model.elements
        .filter((element) => element.id?.text === id && element.process.id?.text === process)
        .map((item) => ({ file, item })),
    );
    return own.length > 0 || !this.beyond || this.definesProcess(process) ? own : this.beyond.elements(process, id);
  }

  private definesProcess(id: string): boolean {
    return this.own('bpmn', symbolId.process(id), 'definitions').length > 0;
  }

  /** What extensions files say about the process with this id. */
  extensions(process: string): readonly LocatedEntry[] {
    const own = this.own('extensions', symbolId.process(process), 'references').flatMap((file) =>
      file.model.processes.filter(({ key }) => key.text === process).map((item) => ({ file, item })),
    );
    return own.length > 0 || !this.beyond ? own : this.beyond.extensions(process);
  }

  /** True if a file in the layout before 7.1.0.M6 is about the process. */
  hasLegacyExtensions(process: string): boolean {
    const own = this.tables.filesNaming(symbolId.legacy(process), 'references');
    return own.length > 0 || (this.beyond?.hasLegacyExtensions(process) ?? false);
  }

  /** The service tasks of this scope that call the action. */
  tasksCalling(connector: string, action: string): readonly LocatedElement[] {
    return this.tasksWith(symbolId.implementation(`${connector}.${action}`), `${connector}.${action}`);
  }

  /** The service tasks of this scope that call any action of the connector. */
  tasksCallingConnector(connector: string): readonly LocatedElement[] {
    return this.own('bpmn', symbolId.connector(connector), 'references').flatMap((file) =>
      file.model
        .elementsOf('serviceTask')
        .filter((element) => {
          const implementation = element.implementation;
          return implementation?.action !== undefined && implementation.connector.text === connector;
        })
        .map((item) => ({ file, item })),
    );
  }

  /** The triggers of this scope that start any action of the connector. */
  triggersStarting(connector: string): readonly TriggerFile[] {
    return this.own('trigger', symbolId.connector(connector), 'references').filter(({ model }) =>
      model.action?.text.startsWith(`${connector}.`),
    );
  }

  /** The call activities of this scope that start the process. */
  callsOf(process: string): readonly LocatedElement[] {
    return this.own('bpmn', symbolId.process(process), 'references').flatMap((file) =>
      file.model
        .elementsOf('callActivity')
        .filter((element) => attribute(element, 'calledElement')?.text === process)
        .map((item) => ({ file, item })),
    );
  }

  /** The implementations that service tasks of the scope use, each once: connector actions, beans, message destinations. */
  implementationNames(): readonly string[] {
    return this.joined(this.tables.implementationNames, this.beyond?.implementationNames());
  }

  /** The files of this scope alone that define or refer to a symbol. */
  filesNaming(symbol: SymbolId, role: 'definitions' | 'references'): readonly ProjectFile[] {
    return this.tables.filesNaming(symbol, role);
  }

  private joined(own: readonly string[], beyond: readonly string[] | undefined): readonly string[] {
    return beyond ? [...new Set([...own, ...beyond])].sort() : own;
  }

  private tasksWith(symbol: SymbolId, text: string): readonly LocatedElement[] {
    return this.own('bpmn', symbol, 'references').flatMap((file) =>
      file.model
        .elementsOf('serviceTask')
        .filter((element) => element.implementation?.whole.text === text)
        .map((item) => ({ file, item })),
    );
  }

  private own<K extends ProjectFile['kind']>(
    kind: K,
    symbol: SymbolId,
    role: 'definitions' | 'references',
  ): readonly Extract<ProjectFile, { kind: K }>[] {
    // The kind was just compared; TypeScript does not narrow a union by a generic key.
    return this.tables.filesNaming(symbol, role).filter((file) => file.kind === kind) as Extract<
      ProjectFile,
      { kind: K }
    >[];
  }
}
