import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../server/cli/check.ts';
import { readCheckArguments } from '../../../server/cli/checkArguments.ts';

const code = 'implementation-unknown-action';
const project = {
  'app/connectors/movies.json': '{ "id": "m", "name": "movies", "description": "", "actions": {} }',
  'app/processes/p.bpmn':
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><serviceTask id="t" implementation="movies.x"/></process></definitions>',
};

/** Checks the severities of some codes when the command line checks `path` of a project with these files. */
async function checkReport(
  files: Readonly<Record<string, object>>,
  [path, ...options]: readonly [string, ...string[]],
  expected: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'activiti-connectors-'));
  try {
    const texts = Object.entries(files).map(([name, content]) => [name, JSON.stringify(content)] as const);
    for (const [name, text] of [...Object.entries(project), ...texts]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    let report = '';
    const output = { write: (text: string) => (report += text) };
    await check(readCheckArguments([join(root, path), '--format', 'json', ...options]), output, output);
    const { findings }: { findings: { code: string; severity: string }[] } = JSON.parse(report);
    const severities = Object.keys(expected).map((key) => [key, findings.find((one) => one.code === key)?.severity]);
    expect(Object.fromEntries(severities)).toEqual(expected);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const above = (content: object) => ({ '.activiti-connectors.json': content });

test('the command line follows the files in and above what it checks', async () => {
  await checkReport({}, ['app'], { [code]: 'warning' });
  await checkReport(above({ profile: 'modeling' }), ['.'], { [code]: 'error' });
  await checkReport(above({ profile: 'modeling' }), ['app'], { [code]: 'error' });
  await checkReport(above({ rules: { [code]: 'off' } }), ['app/processes/p.bpmn'], { [code]: undefined });
});

test('an explicit profile of the command line wins over the files', async () => {
  await checkReport(above({ profile: 'modeling' }), ['app', '--profile', 'engine'], { [code]: 'warning' });
  await checkReport(above({ profile: 'modeling' }), ['app', '--profile', 'auto'], { [code]: 'warning' });
});

test('a mistake in a file that applies is reported whatever is checked', async () => {
  const wrong = above({ rule: {} });
  for (const path of ['.', 'app', 'app/processes/p.bpmn']) {
    await checkReport(wrong, [path], { 'configuration-invalid': 'error' });
  }
  const beside = { 'app/connectors/.activiti-connectors.json': { rule: {} } };
  await checkReport(beside, ['app/processes/p.bpmn'], { 'configuration-invalid': undefined });
});
