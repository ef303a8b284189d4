import type { TextEdit } from '../text/edit.ts';
import type { Completion } from './completion.ts';
import type { JsonPlace } from './jsonPlace.ts';

/** A completion before it is fitted into a text. */
export interface JsonProposal extends Omit<Completion, 'edit' | 'additionalEdit' | 'snippet' | 'filterText'> {
  /** A snippet without commas around it; line breaks are `\n` and each level of indentation is one `\t`. */
  readonly body: string;
}

/** How a text is laid out: what one level of indentation and a line break look like. */
export interface JsonLayout {
  readonly unit: string;
  readonly lineBreak: string;
}

/** So much of a text, in UTF-16 code units, tells how all of it is laid out. */
const layoutSample = 20_000;

/** The layout of a text; two blanks and `\n` where the text does not tell. */
export function layoutOf(text: string): JsonLayout {
  const sample = text.slice(0, layoutSample);
  const lineBreak = sample.includes('\r\n') ? '\r\n' : '\n';
  const indents = [...sample.matchAll(/^([ \t]+)\S/gm)].map((match) => match[1] ?? '');
  const narrowest = indents.reduce(
    (least, indent) => (indent.length < least.length ? indent : least),
    indents[0] ?? '',
  );
  return { unit: narrowest.startsWith('\t') ? '\t' : narrowest || '  ', lineBreak };
}

/**
 * The completion that puts a proposal at a place: with the commas, the indentation and the line breaks that the text needs
 * there. Finding the layout reads the whole text: who fits many proposals finds it once.
 */
export function completionAt(
  text: string,
  place: JsonPlace,
  proposal: JsonProposal,
  layout: JsonLayout = layoutOf(text),
): Completion {
  const { body, again, ...rest } = proposal;
  const keyOnly = place.hasColon;
  const content = keyOnly ? escapeSnippet(JSON.stringify(proposal.label)) : wrapped(body, place);
  const adjacent = place.commaBefore === place.replace.start;
  const commaAfter = place.commaAfter && !keyOnly;
  const newText = `${adjacent ? ', ' : ''}${indented(content, text, place, layout)}${commaAfter ? ',' : ''}`;
  const snippet = /[\\$]/.test(newText);
  return {
    ...rest,
    ...(again && !keyOnly ? { again } : {}),
    edit: { span: place.replace, newText },
    ...(place.commaBefore !== undefined && !adjacent ? { additionalEdit: commaAt(place.commaBefore) } : {}),
    ...(snippet ? { snippet } : {}),
    ...(place.quoted ? { filterText: JSON.stringify(proposal.label) } : {}),
  };
}

/** Text as a snippet's literal text. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Several lines inside `{}` go on lines of their own. */
function wrapped(body: string, place: JsonPlace): string {
  if (!place.enclosed || !body.includes('\n')) return body;
  return `\n\t${body.replaceAll('\n', '\n\t')}\n`;
}

function indented(content: string, text: string, place: JsonPlace, { unit, lineBreak }: JsonLayout): string {
  const lineStart = text.lastIndexOf('\n', place.replace.start - 1) + 1;
  const base = /^[ \t]*/.exec(text.slice(lineStart, place.replace.start))?.[0] ?? '';
  return content.replace(/\n(\t*)/g, (_, tabs: string) => lineBreak + base + unit.repeat(tabs.length));
}

function commaAt(offset: number): TextEdit {
  return { span: { start: offset, end: offset }, newText: ',' };
}
