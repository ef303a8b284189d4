import { escapeMarkdown } from './markdown.ts';

/** What a name stands for, and what the engine does with it, as Markdown. */
export interface Description {
  /** What it is, and its type. */
  readonly what: string;
  /** One sentence on what the engine does with it; undefined where that goes without saying. */
  readonly engine?: string | undefined;
}

/** A heading such as `Input **title**: string, required, of movies.find`. */
export function heading(kind: string, name: string, ...details: readonly (string | undefined | false)[]): string {
  const said = details.filter((detail) => typeof detail === 'string' && detail !== '').join(', ');
  return `${kind} **${escapeMarkdown(name)}**${said === '' ? '' : `: ${said}`}`;
}
