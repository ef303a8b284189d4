import type { JsonDocument, JsonProblem } from '../syntax/jsonTree.ts';
import { isBlank, isOfPlatform, type JsonFile } from './jsonFiles.ts';
import { rule } from './rule.ts';

/** More are mostly consequences of the first. */
const mostProblems = 3;

/** JSON that no reader takes: the engine does not start with such a connector, and starts no process beside such extensions. */
export const jsonSyntax = rule({
  code: 'json-syntax',
  title: 'A JSON file breaks the syntax of JSON',
  kinds: ['connector', 'extensions', 'manifest', 'configuration'],
  levels: { engine: 'error', modeling: 'error' },
  always: true,
  *check(file, { scope }) {
    if (isBlank(file.text) || !isOfPlatform(file) || !(isCertain(file) || scope.hasEvidence)) return;
    for (const { span, message } of firstProblems(file.json)) yield { span, message };
  },
});

/** A broken connector is no evidence of Activiti by itself, unless what can be read of it looks like one. */
function isCertain(file: JsonFile): boolean {
  return file.kind === 'extensions' || file.kind === 'configuration' || file.certain;
}

/** One problem at a place; without any value in the file the first says it all. */
function firstProblems({ root, problems }: JsonDocument): readonly JsonProblem[] {
  if (!root) return problems.slice(0, 1);
  return [...new Map([...problems].reverse().map((problem) => [problem.span.start, problem])).values()]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, mostProblems);
}
