import type { LocatedAction, LocatedElement, LocatedEntry, LocatedProcess, Scope } from '../index/scope.ts';
import type { ConnectorFile, Uri } from '../model/file.ts';
import {
  type AnswerOf,
  type ArgumentsOf,
  type ElementTable,
  type LocatedDetail,
  type Question,
  type QuestionName,
  questions,
} from './questions.ts';

/** The look-ups that a rule may do. Each is remembered with a digest of its answer, so that a later change tells whether to check again. */
export class ScopeView {
  private readonly reads: (() => Read)[] = [];
  private readonly answers = new Map<string, unknown>();

  constructor(private readonly scope: Scope) {}

  /** All look-ups so far: what the findings of a file depend on. */
  get recorded(): readonly Read[] {
    return this.reads.map((read) => read());
  }

  get hasEvidence(): boolean {
    return this.read('hasEvidence');
  }

  /** True while a connector that could define a missing name is broken, unreadable or not read yet. */
  get hasBrokenConnectors(): boolean {
    return this.read('hasBrokenConnectors');
  }

  get hasBrokenProcesses(): boolean {
    return this.read('hasBrokenProcesses');
  }

  get hasBrokenExtensions(): boolean {
    return this.read('hasBrokenExtensions');
  }

  get hasBrokenTriggers(): boolean {
    return this.read('hasBrokenTriggers');
  }

  /** True if the scope has a process file, whatever it holds. */
  get hasProcessFile(): boolean {
    return this.read('hasProcessFile');
  }

  /** True if the scope itself has a process file with this address, taken without its suffix. */
  hasProcessFileCalled(base: Uri): boolean {
    return this.read('hasProcessFileCalled', base);
  }

  /** The names of all connectors that the scope sees. */
  connectorNames(): readonly string[] {
    return this.read('connectorNames');
  }

  /** The connectors with this name; use their names, actions' names, errors and the presence of problems only, and `actions` for a contract. */
  connectors(name: string): readonly ConnectorFile[] {
    return this.read('connectors', name);
  }

  /** The connectors whose file, taken without `.json`, has this name: what the modeling service calls them. */
  connectorsInFile(baseName: string): readonly ConnectorFile[] {
    return this.read('connectorsInFile', baseName);
  }

  actions(connector: string, action: string): readonly LocatedAction[] {
    return this.read('actions', connector, action);
  }

  /** The processes with this id; use their own attributes only, `elementsById` and `processDetails` for what they hold. */
  processes(id: string): readonly LocatedProcess[] {
    return this.read('processes', id);
  }

  /** What stands in the processes with this id beside their flow elements: lanes, listeners, documentation. */
  processDetails(id: string): readonly LocatedDetail[] {
    return this.read('processDetails', id);
  }

  /** The flow elements of the processes with this id by their own ids: one look-up for rules that ask about many elements. */
  elementsById(process: string): ElementTable {
    return this.read('elementsById', process);
  }

  /** The ids of all processes that the scope sees. */
  processIds(): readonly string[] {
    return this.read('processIds');
  }

  /** The call activities that start the process. */
  callsOf(process: string): readonly LocatedElement[] {
    return this.read('callsOf', process);
  }

  extensions(process: string): readonly LocatedEntry[] {
    return this.read('extensions', process);
  }

  /** True if a file in the layout before 7.1.0.M6 is about the process: what it says is lost, and its own finding tells so. */
  hasLegacyExtensions(process: string): boolean {
    return this.read('hasLegacyExtensions', process);
  }

  tasksCalling(connector: string, action: string): readonly LocatedElement[] {
    return this.read('tasksCalling', connector, action);
  }

  tasksCallingConnector(connector: string): readonly LocatedElement[] {
    return this.read('tasksCallingConnector', connector);
  }

  /** The sources of the actions, as in `slack.SEND_MESSAGE`, that triggers of the scope start of a connector. */
  triggeredActions(connector: string): readonly string[] {
    return this.read('triggeredActions', connector);
  }

  /**
   * What rules work out from the scope and files: made once for all rules of this check. `name` tells the kind of answer and
   * everything that it depends on beside the scope and the profile; what it looks up is recorded for the check as a whole.
   */
  once<T>(name: string, make: () => T): T {
    const key = `once ${name}`;
    if (this.answers.has(key)) return this.answers.get(key) as T; // a name belongs to one kind of answer
    const answer = make();
    this.answers.set(key, answer);
    return answer;
  }

  private read<K extends QuestionName>(name: K, ...args: ArgumentsOf<K>): AnswerOf<K> {
    const key = keyOf(name, args);
    if (this.answers.has(key)) return this.answers.get(key) as AnswerOf<K>; // the same question was answered before
    // TypeScript does not follow that a question takes its own arguments and answers.
    const question = questions[name] as unknown as Question<ArgumentsOf<K>, AnswerOf<K>>;
    const answer = question.ask(this.scope, ...args);
    this.answers.set(key, answer);
    this.reads.push(() => ({ name, args, topic: question.topic(...args), digest: question.digest(answer) }));
    return answer;
  }
}

function keyOf(name: QuestionName, args: readonly string[]): string {
  let key: string = name;
  for (const argument of args) key += `\n${argument}`;
  return key;
}

/** One look-up: which question was asked, what it is about, and a number for its answer. */
export interface Read {
  readonly name: QuestionName;
  readonly args: readonly string[];
  readonly topic: string;
  readonly digest: number;
}

/** The number for the answer that a scope gives to a question. */
export function digestIn(scope: Scope, name: QuestionName, args: readonly string[]): number {
  // The arguments are those with which the same question was asked before.
  const question = questions[name] as unknown as Question<readonly string[], unknown>;
  return question.digest(question.ask(scope, ...args));
}
