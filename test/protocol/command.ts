import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { DiskFolder } from '../support/diskFolder.ts';

export const cli = resolve(import.meta.dirname, '../../dist/cli.js');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

interface Options {
  /** Below the folder of the files; the current folder of the command. */
  readonly in?: string;
  readonly user?: number;
}

/** Runs the command in a folder. Whatever happens, it never shows a stack. */
export async function run(folder: DiskFolder, args: readonly string[], options: Options = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [options.user === undefined ? cli : readableCli(folder), ...args], {
    cwd: join(folder.path, options.in ?? ''),
    ...(options.user === undefined ? {} : { uid: options.user }),
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [out, problems, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  expect(`${out}${problems}`).not.toMatch(/^\s+at .*[:(]\d+/m);
  return { code, out, problems };
}

/** The checkout may lie where another user may not read: this copy of the command lies among the files. */
function readableCli(folder: DiskFolder): string {
  const copy = join(folder.path, 'cli.js');
  copyFileSync(cli, copy);
  chmodSync(copy, 0o755);
  return copy;
}

/** Checks the exit code of `check` and its findings: each as `path code severity`, in order. */
export async function checkFindings(
  folder: DiskFolder,
  args: readonly string[],
  expected: { code: number; findings: readonly string[] },
  options: Options = {},
): Promise<Outcome> {
  const outcome = await run(folder, ['check', '--format', 'json', ...args], options);
  const { findings } = JSON.parse(outcome.out) as { findings: { path: string; code: string; severity: string }[] };
  expect({
    code: outcome.code,
    findings: findings.map(({ path, code, severity }) => `${path} ${code} ${severity}`),
  }).toEqual(expected);
  return outcome;
}

export const connector = `{
  "name": "movies",
  "description": "All about movies",
  "actions": {
    "a": { "id": "a", "name": "get", "description": "Gets", "inputs": [], "outputs": [] }
  }
}
`;
export const bpmn = (implementation: string, id = 'Process_p'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
  <process id="${id}" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="task"/>
    <serviceTask id="task" implementation="${implementation}"/>
    <sequenceFlow id="f2" sourceRef="task" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
`;
export const extensions = `{
  "id": "process-1", "name": "p", "type": "PROCESS",
  "extensions": { "Process_p": { "properties": {}, "mappings": { "task": { "inputs": {}, "outputs": {} } }, "constants": {} } }
}
`;
export const right = {
  'connectors/movies.json': connector,
  'processes/p.bpmn20.xml': bpmn('movies.get'),
  'processes/p-extensions.json': extensions,
};
export const wrong = { ...right, 'processes/p.bpmn20.xml': bpmn('movies.gett') };
export const manifest = '{ "name": "films", "createdBy": "me", "description": "" }\n';
