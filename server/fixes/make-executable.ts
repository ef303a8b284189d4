import { attributeOf } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fixer } from './fix.ts';

/** Makes a process executable, and where no process of the file is, all of them. */
export const makeExecutable: Fixer = {
  codes: ['process-not-executable'],
  *fixes({ uri, span, element }, { file }) {
    if (file.kind !== 'bpmn') return;
    const isOnlyOne = file.model.processes.some(({ executable }) => executable) || file.model.processes.length === 1;
    const title = isOnlyOne
      ? `Make process '${element ?? ''}' executable`
      : 'Make all processes of the file executable';
    const edits = isOnlyOne ? [{ span, newText: 'true' }] : refusals(file);
    yield { title, edits: [{ uri, edits }], preferred: true };
  },
};

function refusals({ model }: BpmnFile): TextEdit[] {
  return model.processes.flatMap((process) => {
    const flag = attributeOf(process, 'isExecutable');
    return flag && !process.executable ? [{ span: flag.value.span, newText: 'true' }] : [];
  });
}
