import { maximumDepth } from '../syntax/json.ts';
import type { JsonDocument, JsonProblem, JsonValue } from '../syntax/jsonTree.ts';
import { valuesIn } from '../syntax/jsonValues.ts';
import { isBlank, isOfPlatform, type JsonFile } from './jsonFiles.ts';
import { openingOf } from './places.ts';
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
    const tooDeep = file.json.depth > maximumDepth ? firstBelow(file.json.root, maximumDepth) : undefined;
    if (tooDeep) {
      const message = `Objects and lists are nested ${file.json.depth} levels deep. Keep to ${maximumDepth} at most`;
      yield { span: openingOf(tooDeep), message };
    }
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

/** The first object or array that lies more than `depth` levels deep. */
function firstBelow(root: JsonValue | undefined, depth: number): JsonValue | undefined {
  for (const { value, level } of valuesIn(root)) {
    if (level > depth && (value.kind === 'object' || value.kind === 'array')) return value;
  }
  return undefined;
}
