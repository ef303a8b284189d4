import { firstWellFormednessProblem } from '../syntax/xmlWellFormedness.ts';
import { isBlank } from './jsonFiles.ts';
import { rule } from './rule.ts';

/** XML that no parser takes. One finding a file: what comes behind the first problem is often its consequence. */
export const xmlNotWellFormed = rule({
  code: 'xml-not-well-formed',
  title: 'A BPMN file is not well-formed XML',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  always: true,
  check({ text, tree }) {
    if (isBlank(text)) return [];
    const problem = firstWellFormednessProblem(tree);
    return problem ? [problem] : [];
  },
});
