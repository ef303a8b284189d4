import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { inputsText, outputsText } from '../support/extensionsText.ts';
import { projectOf } from '../support/projectText.ts';

const code = 'mapping-json-patch';

test('a patch in outputs is fine for the engine alone', () =>
  checkRule(
    code,
    outputsText(`"data": { "type": "«JSONPATCH»", "value": [{ "op": "add", "path": "/a", "value": 1 }] }`),
    { engine: 'off', modeling: 'error', message: '8.7' },
  ));

test('a patch in inputs is dropped', () =>
  checkRule(code, inputsText(`"movie": { "type": "«JSONPATCH»", "value": [] }`), {
    engine: 'warning',
    modeling: 'error',
    message: 'outputs only',
  }));

test('mappings of other types are right', () =>
  checkSilent(code, outputsText(`"title": { "type": "variable", "value": "description" }`)));

test('what is no patch fails in the engine, on the part that is wrong', () => {
  const read = projectOf(outputsText(`"data": { "type": "JSONPATCH", "value": [{ "op": "put", "path": "/a" }] }`));
  const findings = findingsOf(read, 'engine').filter((finding) => finding.code === code);
  expect(
    findings.map(({ severity, uri, span }) => [severity, read.files.get(uri)?.slice(span.start, span.end)]),
  ).toEqual([['error', '"put"']]);
});

test('a patch without a value fails in the engine', () => {
  const read = projectOf(outputsText(`"data": { "type": "JSONPATCH" }`));
  const findings = findingsOf(read, 'engine').filter((finding) => finding.code === code);
  expect(
    findings.map(({ severity, uri, span }) => [severity, read.files.get(uri)?.slice(span.start, span.end)]),
  ).toEqual([['error', 'data']]);
});
