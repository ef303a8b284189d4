import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleGroups, rules } from '../../server/rules/catalogue.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the index, the schema of the configuration file and the settings say what the rules say', () => {
  const parameters = ['scripts/rulesIndex.mjs', '--check'];
  const { status, stderr } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 30_000);

test('the index has a row for every rule, with its page and its severities', () => {
  const rows = read('docs/rules/README.md').split('\n');
  for (const { code, title, levels } of rules) {
    const start = `| [\`${code}\`](${code}.md) | ${title.replaceAll('|', '\\|')} | ${levels.engine} | ${levels.modeling} |`;
    expect(rows.filter((row) => row.startsWith(start))).toHaveLength(1);
  }
});

test('every group of the index has rules', () => {
  expect(ruleGroups.filter((group) => group.rules.length === 0)).toEqual([]);
});

test.each(rules.map(({ code }) => code))(
  'the page of %s says why, shows both sides and how to switch it off',
  (code) => {
    const page = read(`docs/rules/${code}.md`);
    const headings = page.split(/\r?\n/).filter((line) => line.startsWith('## '));
    expect(headings).toEqual(expect.arrayContaining(['## Why', '## Wrong', '## Right', '## Switch it off']));
    expect(page).toContain(`"${code}": "off"`);
  },
);
