import type { Named } from '../index/named.ts';
import type { Name, Span } from '../text/span.ts';

/** One place of a file that names something. */
export interface NamePlace {
  /** The name alone: in `Movies.getDesc` just `getDesc`. */
  readonly span: Span;
  /** The decoded name. */
  readonly text: string;
  readonly symbol: Named;
  readonly role: 'definition' | 'reference';
  /** How a new text is written here. */
  readonly escaping: Escaping;
  /** What a new text has to fit into: a free text, an expression, or a part of an XML id. */
  readonly form: 'text' | 'expression' | 'id';
  /** True where a variable gets its value. */
  readonly writes: boolean;
  /** What is defined, as a whole, for a definition; a mapping or an entry for its key; else the name itself. */
  readonly whole: Span;
}

/** Which places of a file are looked for. All that fit are found, and others may be among them. */
export interface Wanted {
  /** Places that touch the offset. */
  readonly offset?: number;
  /** Places that name the symbol. */
  readonly symbol?: Named;
}

/** Inside a JSON string, an XML attribute between double or single quotes, XML content, or as it is. */
export type Escaping = 'json' | '"' | "'" | 'content' | 'plain';

/** A new place; what is not said is a plain reference. */
export function placeOf(
  { text, span }: Name,
  symbol: Named,
  escaping: Escaping,
  details: Partial<Pick<NamePlace, 'role' | 'form' | 'writes' | 'whole'>> = {},
): NamePlace {
  return { span, text, symbol, escaping, role: 'reference', form: 'text', writes: false, whole: span, ...details };
}
