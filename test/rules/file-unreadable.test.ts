import { expect, test } from 'vitest';
import { findingsOf } from '../support/checkRule.ts';
import { folder, projectOf } from '../support/projectText.ts';

const code = 'file-unreadable';

const used = `
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.getDesc"/></process>
`;
const unused = `
-- processes/p.bpmn --
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="Process_p"/></definitions>
`;
const reason = 'It holds zero bytes and is no text';

interface Other {
  readonly path: string;
  /** Undefined for a file that cannot be read. */
  readonly text?: string;
}

/** Adds a file to a project and checks under both profiles whether the rule reports it, at its very start. */
function checkFileBeside(project: string, { path, text }: Other, expected: 'error' | 'silent'): void {
  const read = projectOf(project);
  const uri = `${folder}/${path}`;
  read.project.apply([text === undefined ? { type: 'unreadable', uri, reason } : { type: 'text', uri, text }]);
  const files = new Map([...read.files, [uri, text ?? '']]);
  for (const profile of ['engine', 'modeling'] as const) {
    const found = findingsOf({ ...read, files }, profile).filter((finding) => finding.code === code);
    expect(found.map(({ severity, span }) => ({ profile, severity, span }))).toEqual(
      expected === 'error' ? [{ profile, severity: 'error', span: { start: 0, end: 0 } }] : [],
    );
  }
}

test('bytes that are no text are an error in a connector, a process and extensions', () => {
  for (const path of ['connectors/a.json', 'processes/a.bpmn', 'processes/a-extensions.json']) {
    checkFileBeside(used, { path }, 'error');
  }
});

test('the message says why', () => {
  const read = projectOf(used);
  const uri = `${folder}/processes/a.bpmn`;
  read.project.apply([{ type: 'unreadable', uri, reason }]);
  const [finding] = findingsOf({ ...read, files: new Map([[uri, '']]) }, 'engine');
  expect(finding?.message).toBe(`This file cannot be read. ${reason}; save it again as UTF-8 or remove it`);
});

test('a file of nothing, of white space, or of a byte order mark is empty', () => {
  for (const text of ['', ' \n\t', '\uFEFF']) {
    checkFileBeside(used, { path: 'connectors/a.json', text }, 'error');
    checkFileBeside(used, { path: 'processes/a.bpmn20.xml', text }, 'error');
    checkFileBeside(used, { path: 'processes/a-extensions.json', text }, 'error');
  }
});

test('an empty process needs no evidence of Activiti, an empty connector does', () => {
  checkFileBeside(unused, { path: 'processes/a.bpmn', text: '' }, 'error');
  checkFileBeside(unused, { path: 'connectors/a.json', text: '' }, 'silent');
  checkFileBeside(unused, { path: 'connectors/a.json' }, 'silent');
});

test('JSON of others is left alone: beside no process, or extensions of no process', () => {
  checkFileBeside('', { path: 'connectors/a.json', text: '' }, 'silent');
  checkFileBeside(used, { path: 'editor-extensions.json', text: '' }, 'silent');
  checkFileBeside(used, { path: 'data.json' }, 'silent');
});

test('any text at all is left to the rules about syntax', () => {
  checkFileBeside(used, { path: 'connectors/a.json', text: '{' }, 'silent');
  checkFileBeside(used, { path: 'processes/a.bpmn', text: '<' }, 'silent');
});
