import { join } from 'node:path';
import { parseFile } from '../../server/model/file.ts';
import { NodeFileSource } from '../../server/node/nodeFileSource.ts';
import { uriOfPath } from '../../server/node/paths.ts';
import { loadFolders } from '../../server/project/loader.ts';
import { Project } from '../../server/project/project.ts';
import { flat, largeDiagrams, multiplied } from '../corpus.ts';
import { connector, connectorText } from '../generator/connectorText.ts';
import { projectFiles, writeProject } from '../generator/project.ts';
import { Random } from '../generator/random.ts';
import { interleaved, type Work } from '../interleaved.ts';
import { type Conditions, type Measurement, readable } from '../measurement.ts';

interface Sized {
  readonly size: number;
  readonly work: Work;
}

/** How time grows with size: the exponent of a fit over four sizes, which is 1 where it grows linearly. */
export async function linear({ root, folder, short }: Conditions): Promise<Measurement[]> {
  const [diagram = ''] = largeDiagrams(root).texts;
  const fits: Record<string, { sized: readonly Sized[]; unit: string }> = {
    'reading BPMN': { sized: parts(short).map((size) => bpmnOf(diagram, size * 1e6)), unit: 'MB' },
    'reading a connector definition': { sized: parts(short).map((size) => connectorOf(size * 800)), unit: 'MB' },
    'the first index': { sized: fileCounts(short).map((count) => indexOf(folder, count)), unit: 'files' },
  };
  const results: Measurement[] = [];
  for (const [name, { sized, unit }] of Object.entries(fits)) {
    const works = Object.fromEntries(sized.map(({ work }, index) => [String(index), work]));
    const times = Object.values(await interleaved(works, { rounds: short ? 5 : 9 }));
    const sizes = sized.map(({ size }) => readable(unit === 'MB' ? size / 1e6 : size)).join(', ');
    results.push({
      id: `linear-${name}`,
      work: `growth of ${name} over ${sizes} ${unit}`,
      unit: 'as exponent',
      ours: exponent(
        sized.map(({ size }) => size),
        times,
      ),
      goal: 1.1,
      floor: '1: linear',
    });
  }
  return results;
}

/** The slope of the straight line through the points on paper with logarithmic scales, by least squares. */
export function exponent(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const mean = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) / of.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const along = x.map((value, i) => (value - middleX) * ((y[i] ?? 0) - middleY));
  const across = x.map((value) => (value - middleX) ** 2);
  return mean(along) / mean(across);
}

function parts(short: boolean): readonly number[] {
  return short ? [0.25, 0.5, 1, 2] : [0.5, 1, 2, 4];
}

function fileCounts(short: boolean): readonly number[] {
  return short ? [50, 100, 200, 400] : [250, 500, 1000, 2000];
}

function bpmnOf(diagram: string, size: number): Sized {
  const text = multiplied(diagram, size);
  return { size: text.length, work: () => parseFile('file:///bench/a.bpmn', text, 'bpmn') };
}

function connectorOf(actions: number): Sized {
  const text = flat(connectorText(new Random(1), connector(new Random(1), 'large', actions)));
  return { size: text.length, work: () => parseFile('file:///bench/a.json', text, 'connector') };
}

function indexOf(folder: string, processes: number): Sized {
  const root = join(folder, String(processes));
  const { count } = writeProject(root, projectFiles({ processes, connectors: processes / 10 }));
  const uri = uriOfPath(root);
  const quiet = { report: async () => {} };
  return { size: count, work: () => loadFolders(new Project(), new NodeFileSource(), [uri], quiet) };
}
