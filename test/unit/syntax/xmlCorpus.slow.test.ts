import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { QuoteType, Tokenizer } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import { decodeXml } from '../../../server/syntax/xmlText.ts';
import type { XmlTree } from '../../../server/syntax/xmlTree.ts';
import { firstWellFormednessProblem } from '../../../server/syntax/xmlWellFormedness.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FEWEST_FILES = 100;

// Continuous integration always has the corpus: there it must not be skipped.
const files = existsSync(CORPUS) || process.env.CI === 'true' ? xmlFilesBelow(CORPUS) : [];

describe.skipIf(files.length === 0)(
  'Every XML file of the corpus (skipped where ../shared/corpus does not exist)',
  () => {
    test('is looked at', () => {
      expect(files.length).toBeGreaterThan(FEWEST_FILES);
    });

    test.each(files)('%s has the elements that fast-xml-parser sees', (file) => {
      const text = readXml(join(CORPUS, file));
      expect(outlineOf(scanXml(text))).toEqual(outlineOfParser(text));
    });

    test.each(files)('%s has the attribute values that the tokenizer of htmlparser2 sees', (file) => {
      const text = readXml(join(CORPUS, file));
      expect(attributesOf(scanXml(text))).toEqual(attributesOfTokenizer(text));
    });

    test.each(files)('%s is well-formed', (file) => {
      expect(firstWellFormednessProblem(scanXml(readXml(join(CORPUS, file))))).toBeUndefined();
    });
  },
);

function xmlFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(bpmn|xml)$/.test(path))
    .sort();
}

/** Reads as UTF-8 unless the XML declaration names one of the two other encodings that the corpus has. */
function readXml(path: string): string {
  const bytes = readFileSync(path);
  const declaration = bytes.subarray(0, 100).toString('latin1');
  return bytes.toString(/encoding="(windows-1252|iso-8859-1)"/i.test(declaration) ? 'latin1' : 'utf8');
}

/** One line for each element: blanks for its depth, its name, and its attributes with their decoded values. */
function outlineOf(tree: XmlTree): string[] {
  const depths: number[] = [];
  return Array.from({ length: tree.size }, (_, element) => {
    const parent = tree.parent(element);
    const depth = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    const attributes: [string, string][] = [];
    for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
      const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
      const raw = tree.text.slice(tree.valueStart(attribute), tree.valueEnd(attribute));
      // The parser leaves out the step that makes blanks of line ends; xmlText.test.ts looks at that one.
      attributes.push([name, decodeXml(raw.replace(/\r\n?/g, '\n'))]);
    }
    return lineOf(depth, tree.text.slice(tree.nameStart(element), tree.nameEnd(element)), attributes);
  });
}

/** The parser's own form: one key with the children under the element's name, and `:@` for the attributes. */
type ParserNode = Readonly<Record<string, unknown>>;

function outlineOfParser(text: string): string[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    // The parser knows numeric references only as part of this.
    htmlEntities: true,
  });
  const lines: string[] = [];
  // The parser promises no more than `any`; `collectLines` checks what it uses.
  collectLines(parser.parse(text) as unknown, 0, lines);
  return lines;
}

function collectLines(nodes: unknown, depth: number, lines: string[]): void {
  if (!Array.isArray(nodes)) throw new TypeError('The parser gave no list of nodes');
  // A list of the parser holds nodes only.
  for (const node of nodes as ParserNode[]) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') continue;
    const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]): [string, string] => [key, String(value)]);
    lines.push(lineOf(depth, name, attributes));
    collectLines(node[name], depth + 1, lines);
  }
}

function lineOf(depth: number, name: string, attributes: readonly [string, string][]): string {
  return `${' '.repeat(depth)}${name} ${JSON.stringify(attributes)}`;
}

/** `name start end` of each attribute, the offsets those of its value. */
function attributesOf(tree: XmlTree): string[] {
  return Array.from({ length: tree.attributeCount }, (_, attribute) => {
    const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
    return `${name} ${tree.valueStart(attribute)} ${tree.valueEnd(attribute)}`;
  });
}

function attributesOfTokenizer(text: string): string[] {
  const seen: string[] = [];
  let name = '';
  let valueStart = -1;
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onattribname: (start, end) => {
        name = text.slice(start, end);
        valueStart = -1;
      },
      onattribdata: (start) => {
        if (valueStart < 0) valueStart = start;
      },
      // The offset given at the end is the one behind the closing quote.
      onattribend: (quote, end) => {
        expect([QuoteType.Single, QuoteType.Double]).toContain(quote);
        seen.push(`${name} ${valueStart < 0 ? end - 1 : valueStart} ${end - 1}`);
      },
      onattribentity: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return seen;
}
