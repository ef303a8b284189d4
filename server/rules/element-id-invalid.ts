import { idsArePlainAndUnique } from '../model/documentIds.ts';
import { isXmlName, toXmlName } from '../syntax/xmlName.ts';
import { rule } from './rule.ts';

/** The check against the schema at deployment wants every id to be an XML name. */
export const elementIdInvalid = rule({
  code: 'element-id-invalid',
  title: 'An id is no XML name',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'warning' },
  *check({ model }) {
    if (model.holds(idsArePlainAndUnique)) return;
    for (const { text, span } of model.ids.all()) {
      if (isXmlName(text)) continue;
      const near = toXmlName(text);
      const message =
        text === ''
          ? 'An id may not be empty. Give the element a name of its own'
          : `Id '${text}' is no XML name: it has to begin with a letter or '_' and may hold letters, digits, '-', '_' and '.' only. Did you mean '${near}'?`;
      yield { span, message, element: text, ...(text === '' ? {} : { data: { near } }) };
    }
  },
});
