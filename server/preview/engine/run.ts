import { unknown } from '../../expressions/stop.ts';
import { isList, JsonTree, type Value } from '../../expressions/value.ts';
import { type Evaluator, evaluatorOf } from './resolve.ts';
import type { DeclaredVariable } from './variableTypes.ts';

/** What the engine has at hand when a task runs. */
export class MappingRun {
  readonly evaluator: Evaluator;

  constructor(
    readonly declared: ReadonlyMap<string, DeclaredVariable>,
    readonly held: ReadonlyMap<string, Value>,
    /**
     * Why nobody knows what some variables hold, by name; undefined if `held` is the whole truth of the moment in which the
     * task runs, and no other task may have set something before.
     */
    private readonly doubts?: ReadonlyMap<string, string>,
  ) {
    this.evaluator = evaluatorOf((name) => this.lookUp(name));
  }

  /** The variables that hold something, and nobody knows what, with the reason. */
  get unknown(): ReadonlyMap<string, string> {
    return this.doubts ?? new Map();
  }

  /** True for a variable that holds nothing when the process starts and is set by whatever runs before the task. */
  isSetLater(name: string): boolean {
    return this.doubts !== undefined && this.declared.has(name) && (this.held.get(name) ?? null) === null;
  }

  /** Undefined for a variable that holds nothing. */
  valueOf(name: string): Value | undefined {
    return this.held.get(name);
  }

  /** The engine looks at a variable only if it is declared or holds something (isTargetProcessVariableDefined). */
  isDefined(name: string): boolean {
    return this.declared.has(name) || this.unknown.has(name) || (this.held.get(name) ?? null) !== null;
  }

  /** Names of expressions: the engine's own first, then the variables; a tree of a list comes as a list (VariableElResolver). */
  private lookUp(name: string): Value | undefined {
    if (ofEngine.has(name)) throw unknown(`'${name}' is known to the engine only`);
    const reason = this.unknown.get(name);
    if (reason !== undefined) throw unknown(`the variable '${name}' is not known, ${reason}`);
    const value = this.held.get(name);
    return value instanceof JsonTree && isList(value.content) ? value.content : value;
  }
}

const ofEngine: ReadonlySet<string> = new Set(['execution', 'authenticatedUserId', 'initiator']);
