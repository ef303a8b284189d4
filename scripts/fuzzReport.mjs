// Writes what the last runs of `npm run fuzz` tried into docs/reliability.md, a line for each claim.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './dependencies.mjs';

const PAGE = path.join(ROOT, 'docs/reliability.md');
const [BEGIN, END] = ['<!-- runs -->\n', '<!-- end of runs -->'];
const HEAD = '| what was claimed | tried | seed | day |\n| --- | --- | --- | --- |\n';

/** Takes the lines that the tests wrote, one JSON object each; a claim that was not tried keeps its line. */
export function writeRuns(reportFile) {
  if (!existsSync(reportFile)) return;
  const page = readFileSync(PAGE, 'utf8');
  const start = page.indexOf(BEGIN) + BEGIN.length;
  const end = page.indexOf(END);
  const rows = new Map(rowsOf(page.slice(start, end)));
  const day = new Date().toISOString().slice(0, 10);
  for (const line of readFileSync(reportFile, 'utf8').trim().split('\n')) {
    const { claim, tried, what, seed } = JSON.parse(line);
    rows.set(claim, `| ${claim} | ${tried.toLocaleString('en')} ${what} | ${seed} | ${day} |`);
  }
  const table = [...rows.values()].sort().join('\n');
  writeFileSync(PAGE, `${page.slice(0, start)}\n${HEAD}${table}\n\n${page.slice(end)}`);
}

function rowsOf(table) {
  const lines = table.split('\n').filter((line) => /^\| .*\d+ \|/.test(line));
  return lines.map((line) => [line.split('|')[1].trim(), line]);
}
