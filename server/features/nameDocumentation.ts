import { heading } from './description.ts';
import { inputSentence, outputSentence, startSentence } from './engineSentences.ts';
import type { MappingName } from './mappingNames.ts';
import { escapeMarkdown } from './markdown.ts';

/** What an entry of a list says beside a name, as Markdown: the signature, what is written about it, and what the engine does with it. */
export function nameDocumentation(name: MappingName): string {
  const { description, initial } = name;
  return [
    signature(name),
    ...(description ? [escapeMarkdown(description)] : []),
    ...(initial === undefined ? [] : [`Default: ${escapeMarkdown(shortened(initial))}`]),
    ...sentences(name),
  ].join('\n\n');
}

/** As in `Input **title**: string, required, of movies.find`. */
function signature({ role, name, type, required, owner }: MappingName): string {
  return heading(nouns[role], name, escapeMarkdown(type ?? ''), required && 'required', `of ${escapeMarkdown(owner)}`);
}

const nouns = { variable: 'Variable', input: 'Input', output: 'Output' } as const;

/** The type of a data object is not told, and nothing says what it holds when the process starts. */
function sentences({ role, type, required, initial }: MappingName): readonly string[] {
  if (role === 'input') return [inputSentence({ required })];
  if (role === 'output') return [outputSentence];
  return type === undefined ? [] : [startSentence({ required, hasDefault: initial !== undefined })];
}

/** Defaults may be whole documents: so many letters of them are shown. */
const longestDefault = 60;

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > longestDefault ? `${letters.slice(0, longestDefault - 1).join('')}…` : letters.join('');
}
