import { ElementMappings } from './elementMappings.ts';
import { isMappedWhole } from './mappingEntries.ts';
import { rule } from './rule.ts';
import { readImplementation, serviceTasksOf } from './serviceTask.ts';

/** What the connector of a multi-instance task returns stays local to each instance; explicit outputs are not read. */
export const multiInstanceOutputMapping = rule({
  code: 'multi-instance-output-mapping',
  title: 'The output mapping of a multi-instance connector task is bypassed',
  kinds: ['bpmn'],
  levels: { engine: 'information', modeling: 'information' },
  *check(file, { scope, profile }) {
    // Looking into each task costs more than a search, and most diagrams have no loop.
    if (!file.text.includes('multiInstanceLoopCharacteristics')) return;
    const mappings = new ElementMappings(scope);
    for (const task of serviceTasksOf(file, scope)) {
      const { element } = task;
      const process = element.process.id?.text;
      if (!readImplementation(task, profile) || !element.id || process === undefined) continue;
      if (!element.details.some(({ type }) => type === 'multiInstanceLoopCharacteristics')) continue;
      const found = mappings.mapping(process, element.id.text);
      const outputs = found?.mapping.outputs;
      if (!found || !outputs || outputs.entries.length === 0) continue;
      // Outputs beside a mapping of all of them are ignored anyway, and another rule says so.
      if (isMappedWhole(found.mapping, 'outputs')) continue;
      yield {
        span: element.id.span,
        message: `Task '${element.id.text}' runs more than once, so its output mapping is not used: each output becomes a variable of its instance. Collect them with the loop's output collection`,
        related: [
          { uri: found.uri, span: outputs.key, message: `The outputs of '${element.id.text}' are mapped here` },
        ],
        element: element.id.text,
      };
    }
  },
});
