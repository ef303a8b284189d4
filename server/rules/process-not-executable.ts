import { attributeOf } from '../model/bpmn.ts';
import { type Levels, rule } from './rule.ts';

/** Process validation refuses a file in which no process is executable. */
export const processNotExecutable = rule({
  code: 'process-not-executable',
  title: 'No process of a file is executable',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'Information where another process of the file is executable',
  *check({ model }) {
    const refused = model.processes.every(({ executable }) => !executable);
    for (const process of model.processes) {
      const isExecutable = attributeOf(process, 'isExecutable');
      if (process.executable || !isExecutable) continue;
      const id = process.id?.text ?? '';
      yield {
        span: isExecutable.value.span,
        message: refused
          ? `Process '${id}' is not executable, and neither is another of this file: the deployment is refused. Say isExecutable="true"`
          : `Process '${id}' is not executable, so the engine leaves it out. Say isExecutable="true" if it is to run`,
        ...(refused ? {} : { levels: leftOut }),
        element: id,
      };
      // One defect of the file, however many processes it has.
      if (refused) return;
    }
  },
});

const leftOut: Levels = { engine: 'information', modeling: 'information' };
