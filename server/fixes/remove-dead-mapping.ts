import type { ExtensionsFile } from '../model/file.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { memberNamedAt, membersAround, removeMember } from './jsonPlaces.ts';

/** By the code of a finding, what its removal is called. */
const titles: Readonly<Record<string, (name: string) => string>> = {
  'mapping-unknown-element': (name) => `Remove the entry of '${name}'`,
  'mapping-unknown-input': (name) => `Remove input '${name}'`,
  'mapping-unknown-output': (name) => `Remove output '${name}'`,
  'mapping-json-patch': (name) => `Remove input '${name}'`,
  'constant-overrides-input': (name) => `Remove constant '${name}'`,
  'constant-unknown-input': (name) => `Remove constant '${name}'`,
  'extensions-unknown-process': (name) => `Remove the extensions of '${name}'`,
  'extensions-schema': (name) => `Remove '${name}'`,
};

/** Removes what nobody reads. Never safe: the name beside it may be what is wrong. */
export const removeDeadMapping = inExtensions(Object.keys(titles), function* (finding, { file }): Iterable<Fix> {
  const { code, span, related } = finding;
  const title = titles[code];
  if (title && isRemovable(finding, file)) yield* removal(file, span, title);
  const mapped = code === 'constant-overrides-input' ? related[0] : undefined;
  if (mapped) yield* removal(file, mapped.span, (name) => `Remove the mapping of input '${name}'`);
});

function* removal(file: ExtensionsFile, place: Span, title: (name: string) => string): Iterable<Fix> {
  const found = memberNamedAt(file.json, place);
  if (found) yield editOf(file.uri, title(found.entry.key.text), [removeMember(found)]);
}

/** A patch in an output has its reader, and most breaches of the schema are about values that somebody needs. */
function isRemovable({ code, span, data }: Finding, { json }: ExtensionsFile): boolean {
  if (code === 'extensions-schema') return data?.key !== undefined;
  return code !== 'mapping-json-patch' || membersAround(json, span).some(({ entry }) => entry.key.text === 'inputs');
}
