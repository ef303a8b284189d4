import type { CompletionKind } from './completion.ts';

/** Something that every expression knows without a declaration. */
export interface ExpressionFunction {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What an editor inserts as a snippet, where the arguments go inside. */
  readonly call?: string;
}

/** What the engine adds to every expression (DateResolverHelper, ListResolverHelper, ExecutionElResolver). */
export const expressionFunctions: readonly ExpressionFunction[] = [
  {
    label: 'now()',
    kind: 'function',
    detail: 'function, date',
    documentation: '`now()`: the moment at which the engine reads the expression',
  },
  {
    label: 'list()',
    kind: 'function',
    detail: 'function, array',
    documentation: '`list(value, …)`: a list of the values between the parentheses',
    call: 'list($1)',
  },
  {
    label: 'execution',
    kind: 'value',
    detail: 'the execution',
    documentation: '`execution`: what the engine knows of the running process, such as `execution.processInstanceId`',
  },
];

/** The names of the functions, as they are called. */
export const functionNames: ReadonlySet<string> = new Set(['now', 'list']);
