import type { DocumentLink } from 'vscode-languageserver';
import type { FormLink, Link, NamedLink } from '../features/links.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { type Form, readForm } from '../model/form.ts';
import type { FileSource } from '../project/fileSource.ts';
import { parseJson } from '../syntax/json.ts';
import { decode } from '../text/decode.ts';
import { visible } from '../text/visible.ts';
import { toRange } from './convert.ts';

/** The links of a file that lead somewhere: one to a file that is not there is worse than none. */
export async function documentLinks(
  file: ProjectFile,
  links: readonly Link[],
  files: FileSource,
): Promise<DocumentLink[]> {
  const named = links.filter((link) => link.kind === 'name');
  const ofForms = links.filter((link) => link.kind === 'form');
  return [...(await toNamed(file, named, files)), ...(await toForms(file, ofForms, files))];
}

async function toNamed(file: ProjectFile, links: readonly NamedLink[], files: FileSource): Promise<DocumentLink[]> {
  const there = new Set(
    (
      await contents(
        files,
        links.flatMap(({ targets }) => targets.map(({ uri }) => uri)),
      )
    ).keys(),
  );
  return links.flatMap(({ span, targets }) => {
    const found = targets.find(({ uri }) => there.has(uri));
    return found ? [{ range: toRange(file, span), target: found.uri, tooltip: visible(found.title) }] : [];
  });
}

async function toForms(file: ProjectFile, links: readonly FormLink[], files: FileSource): Promise<DocumentLink[]> {
  const folders = new Map<Uri, ReadonlyMap<string, FoundForm>>();
  for (const folder of new Set(links.map((link) => link.folder))) folders.set(folder, await formsIn(folder, files));
  return links.flatMap(({ span, form, folder }) => {
    const found = folders.get(folder)?.get(form);
    const tooltip = `Open form '${visible(found?.name ?? form)}'`;
    return found ? [{ range: toRange(file, span), target: found.uri, tooltip }] : [];
  });
}

interface FoundForm extends Form {
  readonly uri: Uri;
}

/** The forms of a folder, by their ids. */
async function formsIn(folder: Uri, files: FileSource): Promise<ReadonlyMap<string, FoundForm>> {
  const uris = ((await files.filesIn?.(folder)) ?? []).filter((uri) => uri.endsWith('.json'));
  const forms = new Map<string, FoundForm>();
  for (const [uri, bytes] of await contents(files, uris)) {
    const decoded = decode(bytes);
    const form = 'text' in decoded ? readForm(parseJson(decoded.text)) : undefined;
    if (form) forms.set(form.id, { ...form, uri });
  }
  return forms;
}

/** The bytes of those files that are there. */
async function contents(files: FileSource, uris: readonly Uri[]): Promise<ReadonlyMap<Uri, Uint8Array>> {
  const wanted = [...new Set(uris)];
  const read = wanted.length > 0 ? await files.read(wanted) : [];
  return new Map(read.flatMap((file) => ('bytes' in file ? [[file.uri, file.bytes] as const] : [])));
}
