import { idsArePlainAndUnique } from '../model/documentIds.ts';
import { rule } from './rule.ts';

/** The check against the schema at deployment wants an id once in the whole document, the diagram included. */
export const elementIdDuplicate = rule({
  code: 'element-id-duplicate',
  title: 'Two elements of a document have the same id',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'warning' },
  *check({ model, uri }) {
    if (model.holds(idsArePlainAndUnique)) return;
    for (const { id, first } of model.ids.repeated()) {
      // An empty id is no id, and two processes with one id have a rule of their own.
      if (id.text === '' || (id.isProcess && first.isProcess)) continue;
      yield {
        span: id.span,
        message: `Id '${id.text}' is taken by another element of this document. Give each element its own, in the diagram, too`,
        related: [{ uri, span: first.span, message: `Id '${id.text}' stands here first` }],
        element: id.text,
      };
    }
  },
});
