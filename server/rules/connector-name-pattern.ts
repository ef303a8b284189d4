import { rule } from './rule.ts';

const mostCharacters = 26;

/** The service's pattern: the name becomes part of addresses and of names in a cluster. */
const pattern = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** The engine takes any name without a dot, and its own samples have capitals and blanks. */
export const connectorNamePattern = rule({
  code: 'connector-name-pattern',
  title: "A connector's name is no DNS label of at most 26 characters",
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'error' },
  *check({ model: { name } }) {
    if (!name?.text || name.text.includes('.')) return;
    const advice = adviceFor(name.text);
    if (advice !== undefined) {
      yield {
        span: name.span,
        message: `The modeling service refuses the connector name '${name.text}'. ${advice}`,
        element: name.text,
        data: { name: name.text },
      };
    }
  },
});

function adviceFor(name: string): string | undefined {
  if (!pattern.test(name)) {
    return "Use lower-case letters, digits and '-' only, begin with a letter and end with a letter or digit";
  }
  return name.length > mostCharacters ? `It has ${name.length} characters; use ${mostCharacters} at most` : undefined;
}
