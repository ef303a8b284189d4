import { attribute, type BpmnElement, type BpmnProcess, implementationOf } from '../model/bpmn.ts';
import type { Feature } from '../model/connector.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, TriggerFile, Uri } from '../model/file.ts';
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

  /** The scope as it would be with other texts of its files, to try a change out; `beyond` is what it then sees. */
  with(changes: ReadonlyMap<Uri, ProjectFile>, beyond: Scope | undefined): Scope {
    return new Scope(this.root, this.profile, this.tables.with(changes), beyond);
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

  /** True if something in the scope shows that it is meant for Activiti; without it nothing is reported. */
  get hasEvidence(): boolean {
    return this.tables.evidence > 0 || (this.beyond?.hasEvidence ?? false);
  }

  /** True if a connector definition cannot be read or has syntax errors: then a missing name proves nothing. */
  get hasBrokenConnectors(): boolean {
    return this.tables.brokenConnectors > 0 || (this.beyond?.hasBrokenConnectors ?? false);
  }

  /** True if a BPMN file cannot be read or is broken. */
  get hasBrokenProcesses(): boolean {
    return this.tables.brokenProcesses > 0 || (this.beyond?.hasBrokenProcesses ?? false);
  }

  /** True if an extensions file cannot be read or has syntax errors. */
  get hasBrokenExtensions(): boolean {
    return this.tables.brokenExtensions > 0 || (this.beyond?.hasBrokenExtensions ?? false);
  }

  /** True if a trigger cannot be read or has syntax errors. */
  get hasBrokenTriggers(): boolean {
    return this.tables.brokenTriggers > 0 || (this.beyond?.hasBrokenTriggers ?? false);
  }

  /** The connectors with this name; more than one only in a project that does not start. */
  connectors(name: string): readonly ConnectorFile[] {
    const own = this.own('connector', symbolId.connector(name), 'definitions');
    return own.length > 0 || !this.beyond ? own : this.beyond.connectors(name);
  }

  /** All connectors of the scope, those that it sees beyond included. */
  allConnectors(): readonly ConnectorFile[] {
    const own = this.tables.connectors();
    return this.beyond ? [...own, ...this.beyond.allConnectors()] : own;
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

  /** The elements with this id in the processes with that id; a process of this scope hides one of the same id beyond. */
  elements(process: string, id: string): readonly LocatedElement[] {
    const own = this.own('bpmn', symbolId.element(process, id), 'definitions').flatMap((file) =>
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

  /** The service tasks of this scope that call the action. */
  tasksCalling(connector: string, action: string): readonly LocatedElement[] {
    return this.tasksWith(symbolId.implementation(`${connector}.${action}`), `${connector}.${action}`);
  }

  /** The service tasks of this scope that call any action of the connector. */
  tasksCallingConnector(connector: string): readonly LocatedElement[] {
    return this.own('bpmn', symbolId.connector(connector), 'references').flatMap((file) =>
      file.model.elements
        .filter((element) => {
          const implementation = implementationOf(element);
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
      file.model.elements
        .filter((element) => element.type === 'callActivity' && attribute(element, 'calledElement')?.text === process)
        .map((item) => ({ file, item })),
    );
  }

  /** The implementations that service tasks of the scope use, each once: connector actions, beans, message destinations. */
  implementationNames(): readonly string[] {
    const own = this.tables.implementationNames();
    return this.beyond ? [...new Set([...own, ...this.beyond.implementationNames()])] : own;
  }

  /** The files of this scope alone that define or refer to a symbol. */
  filesNaming(symbol: SymbolId, role: 'definitions' | 'references'): readonly ProjectFile[] {
    return this.tables.filesNaming(symbol, role);
  }

  private tasksWith(symbol: SymbolId, text: string): readonly LocatedElement[] {
    return this.own('bpmn', symbol, 'references').flatMap((file) =>
      file.model.elements
        .filter((element) => implementationOf(element)?.whole.text === text)
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
