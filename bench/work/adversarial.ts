import { parseFile } from '../../server/model/file.ts';
import { firstWellFormednessProblem } from '../../server/syntax/xmlWellFormedness.ts';
import { interleaved } from '../interleaved.ts';
import type { Conditions, Measurement } from '../measurement.ts';
import { exponent } from './linear.ts';

/** Parts that somebody or something may repeat thousands of times, each of which made some reader quadratic. */
const xmlParts = [
  '<',
  '<a ',
  '<a b="\n',
  '<a b="',
  '</a>',
  '<!--',
  '<![CDATA[',
  '<?a',
  '&',
  '&#',
  '<a b=\'"',
  '<a>',
  ']]>',
  '<a b="x" ',
];
const jsonParts = ['[', '{', '{"a":', '"', '"\\', ',', '[[],', '"a":1,', '/*', '//', '\n', '{"a":{}', '\\u'];

/** Quadratic growth would be 2. */
const goal = 1.2;

/** Texts made to be slow: time must grow with their length and no faster. */
export async function adversarial({ short }: Conditions): Promise<Measurement[]> {
  const counts = short ? [16000, 64000] : [8000, 16000, 32000, 64000];
  const xml = await worst(xmlParts, counts, (text) => {
    const file = parseFile('file:///bench/a.bpmn', text, 'bpmn');
    if (file.kind === 'bpmn') firstWellFormednessProblem(file.tree);
  });
  const json = await worst(jsonParts, counts, (text) => parseFile('file:///bench/a.json', text, 'connector'));
  return [row('XML', xml, counts), row('JSON', json, counts)];
}

interface Worst {
  readonly part: string;
  readonly exponent: number;
}

async function worst(
  parts: readonly string[],
  counts: readonly number[],
  read: (text: string) => void,
): Promise<Worst> {
  let found: Worst = { part: '', exponent: 0 };
  for (const part of parts) {
    const texts = counts.map((count) => part.repeat(count));
    const works = Object.fromEntries(texts.map((text, index) => [String(index), () => read(text)]));
    let least = Number.POSITIVE_INFINITY;
    // These times are short, and what disturbs one of them looks like growth; what does grow does so each time.
    for (let left = 4; left > 0 && least > goal; left--) {
      const times = Object.values(await interleaved(works, { rounds: 5, warmUp: 30 }));
      least = Math.min(least, exponent(counts, times));
    }
    if (least > found.exponent) found = { part, exponent: least };
  }
  return found;
}

function row(language: string, { part, exponent: ours }: Worst, counts: readonly number[]): Measurement {
  return {
    id: `adversarial-${language}`,
    work: `growth of reading adversarial ${language}, ${counts.join(', ')} repetitions`,
    unit: 'as exponent',
    ours,
    goal,
    comparison: `the worst of the list is \`${JSON.stringify(part)}\``,
    floor: '1: linear',
  };
}
