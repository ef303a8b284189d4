import type { Name } from '../text/span.ts';
import { expressionsIn, variablesIn } from './expressions.ts';

/** The variables that the `${…}` of a text read, in its order, with offsets in the text. */
export function expressionNames(text: string, opener: '${' | '#{' = '${'): readonly Name[] {
  return expressionsIn(text, opener).closed.flatMap(({ body }) =>
    variablesIn(body.text).map(({ text: name, span }) => ({
      text: name,
      span: { start: body.span.start + span.start, end: body.span.start + span.end },
    })),
  );
}
