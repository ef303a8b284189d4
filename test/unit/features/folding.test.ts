import { expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the folds of a file as `first-last`, in lines from zero, with the kind of those that have one. */
function checkFolds(path: string, text: string, expected: readonly string[]): void {
  const { project, files } = projectOf(`-- ${path} --\n${text}`);
  const [uri = ''] = files.keys();
  const folds = structureService.folds(project.snapshot, uri);
  expect(folds.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`)).toEqual(
    expected,
  );
}

test('objects and arrays fold up to the line before their end, those on one line do not', () => {
  checkFolds(
    'connectors/movies.json',
    `{
  "name": "movies",
  "actions": {
    "a": { "id": "a", "name": "get", "inputs": [
      { "name": "x" }
    ] }
  }
}`,
    ['0-6', '2-5', '3-4'],
  );
});

test('elements fold up to the line before their end tag, long tags to their end', () => {
  checkFolds(
    'processes/p.bpmn',
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="p">
    <serviceTask
      id="t"/>
    <userTask id="u"><documentation>One
      two</documentation></userTask>
    <task id="v"></task>
  </process>
</definitions>`,
    ['0-7', '1-6', '2-3', '4-5'],
  );
});

test('comments and regions fold, also around each other; a comment inside a value is none', () => {
  checkFolds(
    'processes/p.bpmn',
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  name="&lt;!--">
  <!-- #region Tasks -->
  <process id="p"/>
  <!-- one
    two -->
  <!-- #endregion -->
  <!-- #endregion -->
</definitions>`,
    ['0-7', '2-6 region', '4-5 comment'],
  );
});

test('what is never closed folds to the end, and an empty file has no folds', () => {
  checkFolds('processes/p.bpmn', '<definitions>\n<process id="p">\n', ['0-2', '1-2']);
  checkFolds('connectors/movies.json', '', []);
});
