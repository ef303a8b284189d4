import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processText } from './generator/processText.ts';
import { Random } from './generator/random.ts';

export interface Texts {
  readonly texts: readonly string[];
  /** Where they are from, for the table. */
  readonly origin: string;
}

/** BPMN of at least 38 kB written by real tools; generated processes of the same sizes where the corpus is not there. */
export function largeDiagrams(root: string): Texts {
  const corpus = join(root, '../shared/corpus');
  const texts = existsSync(corpus) ? filesBelow(corpus).filter(isBpmn).map(read).filter(isLarge) : [];
  if (texts.length > 0) return { texts, origin: `${texts.length} real diagrams` };
  return { texts: [40, 60, 100, 400].map(generated), origin: '4 generated diagrams, as the real ones are not here' };
}

/** One document of about the size in characters: the content of the text's root so often. */
export function multiplied(text: string, size: number): string {
  const bodyStart = text.indexOf('>', text.search(/<[\w:]*definitions/)) + 1;
  const bodyEnd = text.lastIndexOf('</');
  const body = text.slice(bodyStart, bodyEnd);
  const times = Math.max(1, Math.round((size - text.length + body.length) / body.length));
  return flat(text.slice(0, bodyStart) + body.repeat(times) + text.slice(bodyEnd));
}

/** The text as it is after reading a file: in one piece. */
export function flat(text: string): string {
  return Buffer.from(text).toString();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function isBpmn(path: string): boolean {
  return /\.bpmn$|\.xml$/.test(path);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function isLarge(text: string): boolean {
  return text.length >= 38_000 && text.includes('definitions');
}

function generated(nodes: number): string {
  return flat(processText(new Random(nodes), { name: `generated-${nodes}`, nodes, connectors: [] }).text);
}
