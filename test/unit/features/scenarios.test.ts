import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo, readScenario } from '../../support/scenario.ts';

const folder = join(import.meta.dirname, '../../scenarios');
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const path = join(folder, name);
    const scenario = readScenario(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
    return { name, path, scenario, sentence: scenario.sentence };
  });

test('there are scenarios', () => expect(scenarios.length).toBeGreaterThan(100));

// With UPDATE_SCENARIOS=1 the answers are written anew: read the difference before you keep it.
test.each(scenarios)('$name: $sentence', async ({ path, scenario }) => {
  const answers = await Promise.all(
    scenario.questions.map(async ({ text }) => ({ text, answer: await answerTo(scenario, text) })),
  );
  expect(answers.length).toBeGreaterThan(0);
  if (process.env.UPDATE_SCENARIOS) {
    const parts = answers.map(({ text, answer }) => `== ${text} ==\n${answer}\n`);
    writeFileSync(path, `${scenario.head}${parts.join('\n')}`);
    return;
  }
  expect(answers).toEqual(scenario.questions);
});
