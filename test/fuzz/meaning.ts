import { Parser } from 'htmlparser2';
import { type Node as JsonNode, parseTree } from 'jsonc-parser';

/** One value of a text and what holds it, as another reader than ours sees it. */
export interface Leaf {
  /** Where it is written. */
  readonly start: number;
  readonly end: number;
  /** What it says. */
  readonly value: string;
  /** The places of the keys or start tags around it, from the outside in. */
  readonly around: readonly number[];
}

/** All values of a JSON text, the keys among them; undefined for a text with syntax errors. */
export function leavesOfJson(text: string): readonly Leaf[] | undefined {
  const errors: unknown[] = [];
  // Nothing but a reader of ours skips the mark.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors as never[], { disallowComments: true });
  if (!root || errors.length > 0) return undefined;
  const leaves: Leaf[] = [];
  const waiting: Placed[] = [{ node: root, around: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!next.node.children) leaves.push(leafOf(next));
    else waiting.push(...partsOf(next));
  }
  return leaves;
}

interface Placed {
  readonly node: JsonNode;
  readonly around: readonly number[];
}

/** A key belongs to what is around it, and its value to the key. */
function partsOf({ node, around }: Placed): readonly Placed[] {
  const [key, value] = node.children ?? [];
  if (node.type !== 'property') return (node.children ?? []).map((child) => ({ node: child, around }));
  if (!key) return [];
  return [{ node: key, around }, ...(value ? [{ node: value, around: [...around, key.offset] }] : [])];
}

function leafOf({ node: { offset, length, value }, around }: Placed): Leaf {
  return { start: offset, end: offset + length, value: JSON.stringify(value), around };
}

/** The start tags with their attributes, and the texts between tags that are more than white space. */
export function leavesOfXml(text: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: number[] = [];
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: start, endIndex } = parser;
        leaves.push({ start, end: endIndex + 1, value: `${name} ${JSON.stringify(attributes)}`, around: [...open] });
        open.push(start);
      },
      onclosetag() {
        open.pop();
      },
      ontext(data) {
        if (data.trim() === '') return;
        leaves.push({ start: parser.startIndex, end: parser.endIndex + 1, value: data, around: [...open] });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return leaves;
}
