import { expressionsIn } from '../model/expressions.ts';
import { executionsIn, functionsIn } from '../model/expressionVariables.ts';
import type { ProjectFile } from '../model/file.ts';
import { touches } from '../text/span.ts';
import { expressionFunctions } from './expressionFunctions.ts';
import { resolvedTexts } from './expressionTexts.ts';
import type { Hover } from './hover.ts';

/** What the engine's own functions and objects give an expression; undefined for any other place. */
export function expressionHover(file: ProjectFile, offset: number): Hover | undefined {
  for (const { text, openers, toRaw } of resolvedTexts(file)) {
    for (const { body } of openers.flatMap((opener) => expressionsIn(text, opener).closed)) {
      for (const { text: word, span } of [...functionsIn(body.text), ...executionsIn(body.text)]) {
        const place = { start: toRaw(body.span.start + span.start), end: toRaw(body.span.start + span.end) };
        const known = expressionFunctions.find(({ label }) => label.replace('()', '') === word);
        if (known && touches(place, offset)) return { span: place, markdown: known.documentation };
      }
    }
  }
  return undefined;
}
