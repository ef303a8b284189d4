import { XMLParser } from 'fast-xml-parser';
import type { Uri } from '../../server/model/file.ts';
import { NodeFileSource } from '../../server/node/nodeFileSource.ts';
import { uriOfPath } from '../../server/node/paths.ts';
import { Contents } from '../../server/project/contents.ts';
import { loadFolders } from '../../server/project/loader.ts';
import { Project } from '../../server/project/project.ts';
import { type ProjectOptions, projectFiles, writeProject } from '../generator/project.ts';
import { interleaved } from '../interleaved.ts';
import { type Conditions, type Measurement, readable } from '../measurement.ts';
import { namesFirst } from './indexNames.ts';
import { readAndDecode, texts } from './readAndDecode.ts';

/** How many files the slow peer reads; its time for all is reckoned from them. */
const sampleSize = 100;
const floor = '1: the same files read and decoded, in the same batches';

/** The first index of a workspace on one thread, against reading and decoding the same files. */
export async function index({ folder, short }: Conditions): Promise<Measurement[]> {
  const size = short ? { processes: 300, connectors: 30 } : { processes: 5000, connectors: 500 };
  const rounds = 5;
  const bpmn = await measure(`${folder}/bpmn`, { ...size, kinds: ['bpmn'] }, rounds);
  const json = await measure(`${folder}/json`, { ...size, kinds: ['json'] }, rounds);
  const names = await namesFirst(`${folder}/names`, size, rounds);
  const peer = await fastXmlParser(`${folder}/bpmn`);
  const counts = `${size.processes} BPMN`;
  const files = size.connectors + 2 * size.processes;
  return [
    {
      id: 'index-bpmn',
      work: `first index of ${counts} of 30 kB`,
      unit: '× read + decode',
      ours: bpmn,
      goal: 4,
      comparison: `fast-xml-parser ${readable(peer / bpmn)} × ours, reckoned from ${sampleSize} files`,
      floor,
    },
    {
      id: 'index-json',
      work: `first index of ${size.connectors} connectors and ${size.processes} extensions`,
      unit: '× read + decode',
      ours: json,
      goal: 5,
      floor,
    },
    {
      id: 'index-names',
      work: `completion of connectors in one scope of ${files} files that is being read`,
      unit: '× read + decode',
      ours: names.proposed,
      goal: 2,
      floor: 'reading and decoding the connectors',
    },
    {
      id: 'index-all-names',
      work: 'all names of that scope: connectors, actions, processes, implementations',
      unit: '× read + decode',
      ours: names.known,
      goal: 2,
      floor: 'reading and decoding connectors and processes',
    },
  ];
}

/** The time of the index, in times of reading and decoding. */
async function measure(folder: string, options: ProjectOptions, rounds: number): Promise<number> {
  writeProject(folder, projectFiles(options));
  const uri = uriOfPath(folder);
  const { files } = await new NodeFileSource().list(uri);
  const { ours, read } = await interleaved(
    {
      read: () => readAndDecode(files),
      ours: () => loadFolders(emptyProject(), new NodeFileSource(), [uri], { report: async () => {} }),
    },
    { rounds },
  );
  return ours / read;
}

/** A project as the server has it: closed files are read again when somebody asks. */
function emptyProject(): Project {
  const source = new NodeFileSource();
  const changed = (uri: Uri): never => {
    throw new Error(`${uri} is not what was read`);
  };
  return new Project(new Contents({ readNow: (uri) => source.readNow(uri), changed }));
}

/** The time of fast-xml-parser's trees of a sample, in times of reading and decoding it. */
async function fastXmlParser(folder: string): Promise<number> {
  const { files } = await new NodeFileSource().list(uriOfPath(folder));
  const sample = files.filter((uri) => uri.endsWith('.bpmn20.xml')).slice(0, sampleSize);
  const { parse, read } = await interleaved(
    {
      read: () => readAndDecode(sample),
      parse: async () => {
        const parser = new XMLParser({ ignoreAttributes: false, captureMetaData: true });
        for (const text of await texts(new NodeFileSource(), sample)) parser.parse(text);
      },
    },
    { rounds: 3 },
  );
  return parse / read;
}
