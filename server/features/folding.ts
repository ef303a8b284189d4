import type { ProjectFile } from '../model/file.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { endOfMarkup } from '../syntax/xmlMarkup.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Span } from '../text/span.ts';

/** Lines, counted from zero, that an editor can fold away behind the first of them. */
export interface Fold {
  readonly startLine: number;
  /** The last line that is folded away. */
  readonly endLine: number;
  readonly kind: 'comment' | 'region' | undefined;
}

/**
 * All that can be folded in a file, not just what is ours: an editor that has an answer no longer looks at the indentation and at
 * the `#region` comments of XML itself. One fold for each first line, the outermost.
 */
export function folds(file: ProjectFile): readonly Fold[] {
  const found = file.kind === 'bpmn' ? foldsOfXml(file.tree, lineOf(file)) : foldsOfJson(rootOf(file), lineOf(file));
  const byLine = new Map<number, Fold>();
  for (const fold of found) {
    const known = byLine.get(fold.startLine);
    if (fold.endLine > fold.startLine && (!known || known.endLine < fold.endLine)) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

type LineOf = (offset: number) => number;

function lineOf({ lines }: ProjectFile): LineOf {
  return (offset) => lines.positionAt(offset).line;
}

function rootOf(file: ProjectFile): JsonValue | undefined {
  return 'json' in file ? file.json.root : undefined;
}

/** Objects and arrays, up to the line before their closing bracket, which stays in sight. */
function* foldsOfJson(root: JsonValue | undefined, line: LineOf): Iterable<Fold> {
  const waiting = root ? [root] : [];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    const inner = valuesIn(value);
    if (inner.length === 0) continue;
    yield { startLine: line(value.span.start), endLine: line(value.span.end) - 1, kind: undefined };
    for (const item of inner) waiting.push(item);
  }
}

function valuesIn(value: JsonValue): readonly JsonValue[] {
  if (value.kind === 'array') return value.items;
  return value.kind === 'object' ? value.members.flatMap((member) => member.value ?? []) : [];
}

function* foldsOfXml(tree: XmlTree, line: LineOf): Iterable<Fold> {
  for (let element = 0; element < tree.size; element++) {
    const startLine = line(tree.start(element));
    yield { startLine, endLine: lastLineOf(tree, element, line), kind: undefined };
  }
  yield* foldsOfComments(tree, line);
}

/** An end tag that begins its line stays in sight; a tag that is an element of its own is folded to its end. */
function lastLineOf(tree: XmlTree, element: number, line: LineOf): number {
  const end = tree.end(element);
  const endTag = tree.selfClosed(element) || !tree.closed(element) ? -1 : tree.text.lastIndexOf('</', end - 1);
  if (endTag < 0) return line(end);
  const before = tree.text.slice(Math.max(0, endTag - 200), endTag);
  return /(?:^|[\r\n])[ \t]*$/.test(before) ? line(endTag) - 1 : line(end);
}

function* foldsOfComments(tree: XmlTree, line: LineOf): Iterable<Fold> {
  const regions: number[] = [];
  for (const { start, end } of commentsOf(tree)) {
    const words = tree.text.slice(start + 4, Math.min(end - 3, start + 40)).trim();
    const region = /^#(end)?region\b/.exec(words);
    if (!region) yield { startLine: line(start), endLine: line(end), kind: 'comment' };
    else if (region[1] === undefined) regions.push(start);
    else {
      const opened = regions.pop();
      if (opened !== undefined) yield { startLine: line(opened), endLine: line(end), kind: 'region' };
    }
  }
}

/** The comments in the order of the text: what looks like one inside a tag or a CDATA section is none. */
function* commentsOf(tree: XmlTree): Iterable<Span> {
  const { text, size } = tree;
  let element = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    while (element < size && tree.start(element) < at) element++;
    const isTag = element < size && tree.start(element) === at;
    const end = isTag ? tree.tagEnd(element) : endOfMarkup(text, at);
    if (!isTag && text.startsWith('<!--', at)) yield { start: at, end };
    at = text.indexOf('<', Math.max(end, at + 1));
  }
}
