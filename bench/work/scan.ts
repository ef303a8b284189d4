import { BpmnModdle } from 'bpmn-moddle';
import { XMLParser } from 'fast-xml-parser';
import { parseFile } from '../../server/model/file.ts';
import { largeDiagrams, multiplied } from '../corpus.ts';
import { interleaved } from '../interleaved.ts';
import { type Conditions, type Measurement, readable } from '../measurement.ts';
import { touch } from '../touch.ts';

const floor = '1: one pass over the characters';
const fiveMegabytes = 5_000_000;

/** Scanning BPMN and reading its model, in passes over the text. */
export async function scan({ root, short }: Conditions): Promise<Measurement[]> {
  const { texts, origin } = largeDiagrams(root);
  const moddle = new BpmnModdle();
  const real = await interleaved(
    {
      touch: () => texts.forEach(touch),
      ours: () => texts.forEach(read),
      'fast-xml-parser': () => texts.forEach(parse),
      'bpmn-moddle': async () => {
        for (const text of texts) await moddle.fromXML(text);
      },
    },
    { rounds: short ? 5 : 21 },
  );
  const large = multiplied(texts.toSorted((a, b) => b.length - a.length)[0] ?? '', fiveMegabytes);
  const multiple = await interleaved(
    { touch: () => touch(large), ours: () => read(large), 'fast-xml-parser': () => parse(large) },
    { rounds: short ? 5 : 11 },
  );
  const times = (name: keyof typeof real) => readable(real[name] / real.ours);
  const common = { unit: '× touch', floor };
  return [
    {
      ...common,
      id: 'scan',
      work: `scan and model of BPMN, ${origin}`,
      ours: real.ours / real.touch,
      goal: 2.5,
      comparison: `fast-xml-parser ${times('fast-xml-parser')} × ours, bpmn-moddle ${times('bpmn-moddle')} × ours`,
    },
    {
      ...common,
      id: 'scan-5mb',
      work: 'scan and model of one BPMN file of 5 MB',
      ours: multiple.ours / multiple.touch,
      goal: 3.5,
      comparison: `fast-xml-parser ${readable(multiple['fast-xml-parser'] / multiple.ours)} × ours`,
    },
    peer('fast-xml-parser', real['fast-xml-parser'] / real.ours, 10),
    peer('bpmn-moddle', real['bpmn-moddle'] / real.ours, 25),
  ];
}

function peer(name: string, ours: number, goal: number): Measurement {
  return {
    id: `scan-against-${name}`,
    work: `the same against ${name}`,
    unit: 'times faster',
    ours,
    goal,
    atLeast: true,
  };
}

function read(text: string): void {
  parseFile('file:///bench/a.bpmn', text, 'bpmn');
}

function parse(text: string): void {
  // Its limits are meant for strangers' input.
  new XMLParser({ ignoreAttributes: false, captureMetaData: true, maxNestedTags: 1000 }).parse(text);
}
