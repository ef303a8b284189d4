import type { Scope } from '../index/scope.ts';
import { decodedAddress } from '../model/configuration.ts';
import type { ElementEntry } from '../model/extensions.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { member, nameOf } from '../syntax/jsonTree.ts';
import type { Name, Span } from '../text/span.ts';

/** A name that stands for a file, and the file. */
export interface Link {
  readonly span: Span;
  readonly target: Uri;
  /** What opens. */
  readonly title: string;
}

/**
 * The scripts and decision tables that the constants of service tasks name (the modeler's `_activiti_script_` and
 * `_activiti_dmn_table_`). They lead to the extensions file beside the script or table, which says its variables: a project reads
 * nothing else of them, and only what it reads is known to exist.
 */
export function links(file: ProjectFile, scope: Scope): readonly Link[] {
  if (file.kind !== 'extensions' || !file.ofProcess) return [];
  const named = file.model.processes.flatMap(({ constants }) => constants.flatMap(namedIn));
  if (named.length === 0) return [];
  const addresses = addressesIn(scope);
  return named.flatMap(({ name, kind }) => {
    const target = addresses.get(`${decodedAddress(scope.root)}/${kind.folder}/${name.text}-extensions.json`);
    const title = `Open the extensions of ${kind.noun} '${name.text}'`;
    return target === undefined ? [] : [{ span: name.span, target, title }];
  });
}

interface NamedKind {
  readonly folder: string;
  readonly noun: string;
}

const kinds: ReadonlyMap<string, NamedKind> = new Map([
  ['_activiti_script_', { folder: 'scripts', noun: 'script' }],
  ['_activiti_dmn_table_', { folder: 'decision-tables', noun: 'decision table' }],
]);

function namedIn({ members }: ElementEntry): { readonly name: Name; readonly kind: NamedKind }[] {
  return members.flatMap(({ key, value }) => {
    const kind = kinds.get(key.text);
    const name = nameOf(member(value, 'value'));
    return kind && name && name.text !== '' ? [{ name, kind }] : [];
  });
}

/** The extensions files of scripts and decision tables, by their addresses as people write them. */
function addressesIn(scope: Scope): ReadonlyMap<string, Uri> {
  const addresses = new Map<string, Uri>();
  for (const { kind, uri } of scope.files()) if (kind === 'extensions') addresses.set(decodedAddress(uri), uri);
  return addresses;
}
