import { describe, expect, test } from 'vitest';
import { corpusFolder, hasCorpus, reportOf } from '../support/corpus.ts';

/** The golden report is argued line by line in test/corpus.md; `npx vitest run -u test/rules/corpus.test.ts` writes it anew. */
describe.skipIf(!hasCorpus)('the corpus of public projects (skipped where it is not beside the checkout)', () => {
  test('every finding under both profiles is as in the golden report', async () => {
    const lines: string[] = [];
    for (const profile of ['engine', 'modeling'] as const) {
      lines.push(`# ${profile}`, ...(await reportOf(corpusFolder, profile)).map(({ text }) => text), '');
    }
    await expect(lines.join('\n')).toMatchFileSnapshot('../corpus.golden.txt');
  });

  test('under engine there are four findings of warning or worse', async () => {
    const serious = (await reportOf(corpusFolder, 'engine')).filter(({ finding }) => isSerious(finding.severity));
    expect(serious.map(({ path, finding }) => `${path.split('/')[0]} ${finding.code}`).sort()).toEqual([
      'activiti-cloud-application mapping-unknown-variable',
      'activiti-examples extensions-legacy-layout',
      'activiti-examples extensions-legacy-layout',
      'example-runtime-bundle mapping-unknown-variable',
    ]);
  });

  test('under auto the bundles follow the engine and have no error', async () => {
    const errors = (await reportOf(corpusFolder, 'auto')).filter(({ finding }) => finding.severity === 'error');
    expect(errors.map(({ text }) => text)).toEqual([]);
  });

  test('BPMN that is not meant for Activiti has no finding under any profile', async () => {
    for (const profile of ['auto', 'engine', 'modeling'] as const) {
      expect((await reportOf(`${corpusFolder}/bpmn-miwg`, profile)).map(({ text }) => text)).toEqual([]);
    }
  });
});

function isSerious(severity: string): boolean {
  return severity === 'error' || severity === 'warning';
}
