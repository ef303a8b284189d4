import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTo, readScenario } from '../../support/scenario.ts';

const folder = join(import.meta.dirname, '../../scenarios');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test('there are scenarios', () => expect(files.length).toBeGreaterThan(50));

describe.each(files)('%s', (name) => {
  const path = join(folder, name);
  const scenario = readScenario(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));

  test.runIf(process.env.UPDATE_SCENARIOS)('is written anew', () => {
    const answers = scenario.questions.map(({ text }) => `== ${text} ==\n${answerTo(scenario, text)}\n`);
    writeFileSync(path, `${scenario.head}${answers.join('\n')}`);
    expect(answers.length).toBeGreaterThan(0);
  });

  test.skipIf(process.env.UPDATE_SCENARIOS)(scenario.sentence, () => {
    const answers = Object.fromEntries(scenario.questions.map(({ text }) => [text, answerTo(scenario, text)]));
    expect(answers).toEqual(Object.fromEntries(scenario.questions.map(({ text, answer }) => [text, answer])));
    expect(scenario.questions.length).toBeGreaterThan(0);
  });
});
