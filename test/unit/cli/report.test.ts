import { describe, expect, test } from 'vitest';
import { type Located, writeJson, writeText } from '../../../server/cli/report.ts';
import { parseFile } from '../../../server/model/file.ts';
import type { Severity } from '../../../server/rules/rule.ts';

/** A finding on the first line of a file. */
function located(path: string, severity: Severity, message = 'Something is wrong'): Located {
  const uri = `file:///w/${path}`;
  const span = { start: 2, end: 4 };
  const file = parseFile(uri, '<ab/>\n', 'bpmn');
  const finding = {
    code: 'a-code',
    severity,
    uri,
    span,
    message,
    related: [],
    tag: undefined,
    element: undefined,
    data: undefined,
  };
  return { finding, file, path };
}

/** Marks colours by their numbers, as in `<31>error<39>`. */
function visibleColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
  return text.replace(/\u001b\[(\d+)m/g, '<$1>');
}

describe('For people', () => {
  test('each finding is a line that counts lines and columns from one', () => {
    expect(writeText([located('a.bpmn', 'error')], false)).toBe(
      'a.bpmn:1:3 error a-code Something is wrong\n1 error, 0 warnings\n',
    );
  });

  test('hints are only counted, and information only if there is any', () => {
    const findings = [located('a.bpmn', 'hint'), located('a.bpmn', 'hint'), located('a.bpmn', 'information')];
    expect(writeText(findings, false)).toBe(
      'a.bpmn:1:3 information a-code Something is wrong\n0 errors, 0 warnings, 1 information, 2 hints\n',
    );
  });

  test('on a terminal findings are grouped under their file and coloured', () => {
    const findings = [located('a.bpmn', 'error'), located('a.bpmn', 'warning'), located('b.bpmn', 'information')];
    expect(visibleColours(writeText(findings, true)).split('\n')).toEqual([
      '<4>a.bpmn<24>',
      'a.bpmn:1:3 <31>error<39> a-code Something is wrong',
      'a.bpmn:1:3 <33>warning<39> a-code Something is wrong',
      '',
      '<4>b.bpmn<24>',
      'b.bpmn:1:3 <36>information<39> a-code Something is wrong',
      '',
      '1 error, 1 warning, 1 information',
      '',
    ]);
  });

  test('names that would drive the terminal are shown, not sent to it', () => {
    const text = writeText([located('a\u001b[31m.bpmn', 'error', "Connector '\u001b[2J\u202e'")], false);
    expect(text).toBe("a\\u001b[31m.bpmn:1:3 error a-code Connector '\\u001b[2J\\u202e'\n1 error, 0 warnings\n");
  });
});

test('for programs nothing found is an empty list', () => {
  expect(JSON.parse(writeJson([]))).toEqual({ version: 1, findings: [] });
});
