import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleGroups, rules } from '../../server/rules/catalogue.ts';

const root = join(import.meta.dirname, '../..');
const exists = (path: string): boolean => existsSync(join(root, path));

test('the index, the schema and the settings say what the rules say', () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/rulesIndex.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
}, 30_000);

test('the index has a row for every rule, with its severities', () => {
  const index = readFileSync(join(root, 'docs/rules/README.md'), 'utf8');
  for (const { code, levels } of rules) {
    expect(index).toMatch(
      new RegExp(
        `^\\| \\[\`${code}\`\\]\\(${code}\\.md\\) \\| .* \\| ${levels.engine} \\| ${levels.modeling} \\| `,
        'm',
      ),
    );
  }
});

test('no two rules have the same code', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});

test('every group has rules', () => {
  expect(ruleGroups.filter((group) => group.rules.length === 0)).toEqual([]);
});

test.each(rules.map(({ code }) => code))('%s has its file, its test and its page', (code) => {
  expect(exists(`server/rules/${code}.ts`)).toBe(true);
  expect(exists(`test/rules/${code}.test.ts`)).toBe(true);
  const page = exists(`docs/rules/${code}.md`) ? readFileSync(join(root, `docs/rules/${code}.md`), 'utf8') : '';
  const headings = ['## Why', '## Wrong', '## Right', '## Switch it off'];
  expect(page.split('\n')[0]).toBe(`# ${code}`);
  expect(page.split('\n').filter((line) => line.startsWith('## '))).toEqual(headings);
  expect(page).toContain(`"${code}": "off"`);
});
