import type { LocatedAction, LocatedElement, LocatedEntry, LocatedProcess, Scope } from '../index/scope.ts';
import { symbolId } from '../index/symbols.ts';
import { decodedAddress } from '../model/configuration.ts';
import type { ConnectorFile, ProjectFile, Uri } from '../model/file.ts';

/** The look-ups that a rule may do. Each is remembered with a digest of its answer, so that a later change tells whether to check again. */
export class ScopeView {
  private readonly reads = new Map<string, Read>();
  private readonly answers = new Map<string, unknown>();

  constructor(private readonly scope: Scope) {}

  /** All look-ups so far: what the findings of a file depend on. */
  get recorded(): ReadonlyMap<string, Read> {
    return this.reads;
  }

  get hasEvidence(): boolean {
    return this.read('scope', 'evidence', (scope) => scope.hasEvidence);
  }

  /** True while a connector that could define a missing name is broken, unreadable or not read yet. */
  get hasBrokenConnectors(): boolean {
    return this.read('scope', 'brokenConnectors', (scope) => scope.hasBrokenConnectors);
  }

  get hasBrokenProcesses(): boolean {
    return this.read('scope', 'brokenProcesses', (scope) => scope.hasBrokenProcesses);
  }

  get hasBrokenExtensions(): boolean {
    return this.read('scope', 'brokenExtensions', (scope) => scope.hasBrokenExtensions);
  }

  get hasBrokenTriggers(): boolean {
    return this.read('scope', 'brokenTriggers', (scope) => scope.hasBrokenTriggers);
  }

  /** The names of all connectors that the scope sees. */
  connectorNames(): readonly string[] {
    return this.read('connectors', 'names', (scope) =>
      scope.allConnectors().flatMap(({ model }) => model.name?.text ?? []),
    );
  }

  /** The connectors with this name; use their names, actions' names, errors and the presence of problems only, and `actions` for a contract. */
  connectors(name: string): readonly ConnectorFile[] {
    return this.read(symbolId.connector(name), 'connectors', (scope) => scope.connectors(name), connectorDigest);
  }

  /** The connectors whose file, taken without `.json`, has this name: what the modeling service calls them. */
  connectorsInFile(baseName: string): readonly ConnectorFile[] {
    const end = `/${baseName}.json`;
    const find = (scope: Scope) =>
      scope.allConnectors().filter(({ uri }) => (uri.includes('%') ? decodedAddress(uri) : uri).endsWith(end));
    return this.read('connectors', `file ${baseName}`, find, connectorDigest);
  }

  actions(connector: string, action: string): readonly LocatedAction[] {
    return this.read(symbolId.action(connector, action), 'actions', (scope) => scope.actions(connector, action));
  }

  /** The processes with this id; use their own attributes only, and `elements` or `elementsOf` for what they hold. */
  processes(id: string): readonly LocatedProcess[] {
    return this.read(symbolId.process(id), 'processes', (scope) => scope.processes(id));
  }

  elements(process: string, id: string): readonly LocatedElement[] {
    return this.read(symbolId.element(process, id), 'elements', (scope) => scope.elements(process, id));
  }

  /** All flow elements of the processes with this id. */
  elementsOf(process: string): readonly LocatedElement[] {
    const find = (scope: Scope) =>
      scope
        .processes(process)
        .flatMap(({ file, item }) =>
          file.model.elements.filter((element) => element.process === item).map((element) => ({ file, item: element })),
        );
    return this.read(symbolId.process(process), 'elementsOf', find);
  }

  /** The flow elements of the processes with this id by their own ids: one look-up for rules that ask about many elements. */
  elementsById(process: string): ReadonlyMap<string, readonly LocatedElement[]> {
    return this.read(symbolId.process(process), 'elementsById', (scope) => elementTable(scope, process), tableDigest);
  }

  /** The ids of all processes that the scope sees. */
  processIds(): readonly string[] {
    return this.read('processes', 'ids', processIdsOf);
  }

  /** The call activities that start the process. */
  callsOf(process: string): readonly LocatedElement[] {
    return this.read(symbolId.process(process), 'calls', (scope) => scope.callsOf(process));
  }

  extensions(process: string): readonly LocatedEntry[] {
    return this.read(symbolId.process(process), 'extensions', (scope) => scope.extensions(process));
  }

  /** True if a file in the layout before 7.1.0.M6 is about the process: what it says is lost, and its own finding tells so. */
  hasLegacyExtensions(process: string): boolean {
    const isLegacy = (file: ProjectFile) =>
      file.kind === 'extensions' && file.model.legacyKey !== undefined && file.model.id?.text === process;
    const find = (scope: Scope) => [...scope.files(), ...(scope.beyond?.files() ?? [])].some(isLegacy);
    return this.read(symbolId.process(process), 'legacy', find);
  }

  tasksCalling(connector: string, action: string): readonly LocatedElement[] {
    return this.read(symbolId.action(connector, action), 'tasks', (scope) => scope.tasksCalling(connector, action));
  }

  tasksCallingConnector(connector: string): readonly LocatedElement[] {
    return this.read(symbolId.connector(connector), 'tasks', (scope) => scope.tasksCallingConnector(connector));
  }

  /** The sources of the actions, as in `slack.SEND_MESSAGE`, that triggers of the scope start of a connector. */
  triggeredActions(connector: string): readonly string[] {
    const find = (scope: Scope) => scope.triggersStarting(connector).flatMap(({ model }) => model.action?.text ?? []);
    return this.read(symbolId.connector(connector), 'triggers', find);
  }

  /** The files of the scope by address; for rules about the paths and the presence of files. */
  paths(): readonly { readonly uri: Uri; readonly kind: ProjectFile['kind'] }[] {
    const find = (scope: Scope) =>
      [...scope.files()].map(({ uri, kind }) => ({ uri, kind })).sort((a, b) => compare(a.uri, b.uri));
    return this.read('paths', 'all', find);
  }

  /** What rules work out from look-ups of this check: made once for all of them. `name` tells its kind of answer and its subject. */
  once<T>(name: string, make: () => T): T {
    const key = `once ${name}`;
    if (this.answers.has(key)) return this.answers.get(key) as T; // a name belongs to one kind of answer
    const answer = make();
    this.answers.set(key, answer);
    return answer;
  }

  private read<T>(
    key: string,
    question: string,
    find: (scope: Scope) => T,
    digest: (answer: T) => string = digestOf,
  ): T {
    const name = `${key}\n${question}`;
    if (this.answers.has(name)) return this.answers.get(name) as T; // the same question was answered by the same function
    const answer = find(this.scope);
    this.answers.set(name, answer);
    this.reads.set(name, { key, digest: digest(answer), ask: (scope) => digest(find(scope)) });
    return answer;
  }
}

/** One look-up: `key` is the symbol that it is about, `ask` gives the digest of the answer that another scope gives. */
export interface Read {
  readonly key: string;
  readonly digest: string;
  ask(scope: Scope): string;
}

const places = new Set([
  'span',
  'tag',
  'nameSpan',
  'inner',
  'lines',
  'text',
  'json',
  'tree',
  'process',
  'parent',
  'file',
]);

/** An answer as text without places: text that merely moves leaves it the same. A name's `text` says what it says, a file's is left out. */
function digestOf(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'file') return fileAddress(value);
    return places.has(key) && typeof value !== 'string' ? undefined : value;
  });
}

function fileAddress(file: unknown): unknown {
  return typeof file === 'object' && file !== null && 'uri' in file ? file.uri : undefined;
}

type ElementTable = ReadonlyMap<string, readonly LocatedElement[]>;

function elementTable(scope: Scope, process: string): ElementTable {
  const table = new Map<string, LocatedElement[]>();
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      if (element.process !== item) continue;
      const id = element.id?.text ?? '';
      const known = table.get(id);
      if (known) known.push({ file, item: element });
      else table.set(id, [{ file, item: element }]);
    }
  }
  return table;
}

/** Written by hand: a process may have thousands of elements, and each change of its file asks again. */
function tableDigest(table: ElementTable): string {
  const lines: string[] = [];
  for (const elements of table.values()) {
    for (const { item } of elements) {
      for (const node of [item, ...item.details]) {
        const content = 'content' in node ? (node.content?.text ?? '') : '';
        lines.push(node.type, content, ...node.attributes.map(({ name, value }) => `${name}=${value.text}`));
      }
    }
  }
  return lines.join('\n');
}

function processIdsOf(scope: Scope): readonly string[] {
  const ids = new Set(scope.beyond ? processIdsOf(scope.beyond) : []);
  for (const file of scope.files()) {
    if (file.kind === 'bpmn') for (const { id } of file.model.processes) if (id) ids.add(id.text);
  }
  return [...ids].sort(compare);
}

function connectorDigest(files: readonly ConnectorFile[]): string {
  return digestOf(
    files.map(({ uri, json, model }) => [
      uri,
      json.problems.length > 0,
      model.name,
      model.actions.map(({ name }) => name),
      model.errors,
    ]),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
