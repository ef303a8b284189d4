import { stringsIn } from '../rules/expressionTexts.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { holds } from './jsonPlaces.ts';

/** Ends an expression that has no brace, behind the name that it begins with or at the end of the text. */
export const closeExpression = inExtensions(
  ['expression-unclosed'],
  function* ({ uri, span }, { file: { json, text } }): Iterable<Fix> {
    const string = [...stringsIn(json.root)].find(({ inner }) => holds(inner, span));
    if (!string) return;
    const rest = text.slice(span.end, string.inner.end);
    const name = /^\s*[\p{L}_$][\p{L}\p{N}_.]*/u.exec(rest)?.[0];
    const end = rest.trimEnd().length;
    if (name !== undefined && name.length < end) {
      yield editOf(uri, `Add '}' behind '${name.trim()}'`, [insertion(span.end + name.length)]);
    }
    yield editOf(uri, `Add '}' at the end`, [insertion(span.end + end)], { preferred: name?.length === end });
  },
);

/** Turns `#{…}` into `${…}`. */
export const dollarExpression = inExtensions(
  ['expression-hash'],
  function* ({ uri, span }, { file: { text } }): Iterable<Fix> {
    // The mark may be written as an escape, which is left alone.
    if (!text.startsWith('#{', span.start)) return;
    const written = text.slice(span.start + 1, span.end);
    const edits = [{ span: { start: span.start, end: span.start + 1 }, newText: '$' }];
    yield editOf(uri, `Change to '$${written}'`, edits, { preferred: true });
  },
);

function insertion(offset: number): { span: { start: number; end: number }; newText: string } {
  return { span: { start: offset, end: offset }, newText: '}' };
}
