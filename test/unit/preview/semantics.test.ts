import { describe, expect, test } from 'vitest';
import type { PreviewRequest } from '../../../server/preview/engine/computation.ts';
import { previewOf, projectWith, type TaskParts } from '../../support/previewChecker.ts';
import { expectation, partsOf, readTable } from '../../support/semanticsTable.ts';

/** Checks what a task sends, or what its process holds afterwards, or that the engine fails and why. */
function checkSemantics(
  side: 'payload' | 'variablesAfter',
  parts: TaskParts,
  request: PreviewRequest,
  expected: string | undefined,
): void {
  const { [side]: found, failure } = previewOf(projectWith(parts), request);
  const { values, reason } = expectation(expected);
  if (reason === undefined) expect({ found, failure }).toEqual({ found: values, failure: undefined });
  else expect({ found, ...failure }).toMatchObject({ found: undefined, reason: expect.stringContaining(reason) });
}

function requestOf(variables: string | undefined, returned?: string): PreviewRequest {
  return {
    ...(variables === undefined ? {} : { variables: JSON.parse(variables) }),
    ...(returned === undefined ? {} : { returned: JSON.parse(returned) }),
  };
}

describe('The connector gets:', () => {
  test.each(readTable('inputs.table.txt'))('$claim', ({ columns: [parts, held, expected] }) => {
    checkSemantics('payload', partsOf(parts), requestOf(held), expected);
  });
});

describe('The process gets:', () => {
  test.each(readTable('outputs.table.txt'))('$claim', ({ columns: [parts, held, returned, expected] }) => {
    checkSemantics('variablesAfter', partsOf(parts), requestOf(held, returned), expected);
  });
});

test('names that JavaScript gives a meaning are names', () => {
  const inputs = JSON.parse(
    '{"__proto__":{"type":"variable","value":"constructor"},"toString":{"type":"value","value":"${__proto__}"}}',
  );
  const variables = JSON.parse('{"constructor":1,"__proto__":{"x":2}}');
  const { payload } = previewOf(projectWith({ mapping: { inputs } }), { variables });
  expect(JSON.stringify(payload)).toBe('{"__proto__":1,"toString":{"x":2}}');
  expect(Object.getPrototypeOf(payload)).toBe(Object.prototype);
});

test('names that JavaScript gives a meaning are not there unless the process has them', () => {
  const inputs = { p: { type: 'value', value: '${constructor}' }, q: { type: 'variable', value: 'toString' } };
  expect(previewOf(projectWith({ mapping: { inputs } }), { variables: {} }).payload).toEqual({ p: null });
});
