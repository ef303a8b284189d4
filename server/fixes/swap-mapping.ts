import { entriesOf, namedByEntry } from '../rules/mappingEntries.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { rewrite } from './jsonPlaces.ts';

/** Lets the key and the value of a mapping change places. */
export const swapMapping = inExtensions(['mapping-reversed'], function* ({ uri, span }, { file }): Iterable<Fix> {
  for (const { entry } of entriesOf(file)) {
    const named = namedByEntry(entry);
    if (entry.key.span.start !== span.start || !named) continue;
    const edits = [rewrite(entry.key.span, named.text), rewrite(named.span, entry.key.text)];
    yield editOf(uri, `Swap '${entry.key.text}' and '${named.text}'`, edits, { preferred: true });
  }
});
