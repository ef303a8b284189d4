import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, writeProject } from '../generator/project.ts';
import { median } from '../interleaved.ts';
import type { Conditions, Measurement } from '../measurement.ts';

/** `check` as a whole process, in processor time for each file, against bpmnlint with its recommended rules over the same BPMN. */
export async function commandLine({ folder, root, short }: Conditions): Promise<Measurement[]> {
  const size = short ? { processes: 190, connectors: 20 } : { processes: 950, connectors: 100 };
  const { count } = writeProject(folder, projectFiles(size));
  writeFileSync(join(folder, '.bpmnlintrc'), '{ "extends": "bpmnlint:recommended" }');
  const diagrams = readdirSync(join(folder, 'project/processes')).filter((name) => name.endsWith('.bpmn20.xml'));
  // The slow peer reads a sample; each run of it is charged with its start as ours is.
  const sample = diagrams.slice(0, short ? 190 : 475).map((name) => join('project/processes', name));
  const bpmnlint = join(root, 'bench/node_modules/bpmnlint/bin/bpmnlint.js');
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < (short ? 3 : 7); round++) {
    times.ours.push(run({ folder, root }, [join(root, 'dist/cli.js'), 'check', 'project', '--format', 'json']));
    times.theirs.push(run({ folder, root }, [bpmnlint, ...sample]));
  }
  const [ours, theirs] = [median(times.ours), median(times.theirs)];
  return [
    {
      id: 'check',
      work: `\`check\` over ${count} files as a whole process, ${diagrams.length} of them BPMN, in processor time`,
      unit: 'times faster for each file',
      ours: theirs / sample.length / (ours / count),
      goal: 10,
      atLeast: true,
      comparison: `bpmnlint with its recommended rules over ${sample.length} of the same files`,
    },
  ];
}

/**
 * Runs a command of Node to its end and answers the milliseconds of processor time that it took: on a busy machine a process
 * waits longer than it works. Findings make both tools answer with another exit code than 0.
 */
function run({ folder: cwd, root }: Pick<Conditions, 'folder' | 'root'>, command: readonly string[]): number {
  const file = join(cwd, 'cpu-time.txt');
  const parameters = ['--require', join(root, 'bench/cpuTime.cjs'), ...command];
  const env = { ...process.env, CPU_TIME_FILE: file };
  const { error, signal, stderr } = spawnSync(process.execPath, parameters, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (error || signal || stderr) throw new Error(`${command[0]}: ${error?.message ?? signal ?? stderr}`);
  return Number(readFileSync(file, 'utf8'));
}
