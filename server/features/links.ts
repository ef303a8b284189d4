import type { Scope } from '../index/scope.ts';
import { attribute } from '../model/bpmn.ts';
import { decodedAddress } from '../model/configuration.ts';
import type { ElementEntry } from '../model/extensions.ts';
import type { BpmnFile, ExtensionsFile, ProjectFile, Uri } from '../model/file.ts';
import { member, nameOf } from '../syntax/jsonTree.ts';
import type { Name, Span } from '../text/span.ts';
import { fileBeside } from './fileAddress.ts';
import type { JsonProposal } from './jsonProposal.ts';
import { keyText } from './mappingSnippets.ts';

/** A name that stands for a file. A project reads no scripts, tables and forms: only the disk tells whether the file is there. */
export type Link = NamedLink | FormLink;

/** A name after which its file is called. */
export interface NamedLink {
  readonly kind: 'name';
  readonly span: Span;
  /** Where the file may lie, the best first, and what opens there. */
  readonly targets: readonly { readonly uri: Uri; readonly title: string }[];
}

/** The id of a form, which its file says inside. */
export interface FormLink {
  readonly kind: 'form';
  readonly span: Span;
  readonly form: string;
  /** Where the forms of the project lie. */
  readonly folder: Uri;
}

/**
 * The scripts and decision tables that the constants of service tasks name (the modeler's `_activiti_script_` and
 * `_activiti_dmn_table_`), and the forms whose ids user tasks and start events have as their `formKey`.
 */
export function links(file: ProjectFile, scope: Scope): readonly Link[] {
  if (file.kind === 'bpmn') return formLinks(file, scope);
  return file.kind === 'extensions' && file.ofProcess ? namedLinks(file, scope) : [];
}

/** The scripts or decision tables whose extensions the project has, for the constant that names one. */
export function linkedNames(constant: string, scope: Scope): readonly JsonProposal[] {
  const kind = kinds.get(constant);
  if (!kind) return [];
  const folder = `${decodedAddress(scope.root)}/${kind.folder}/`;
  return [...scope.files()].flatMap(({ uri }): JsonProposal[] => {
    const address = decodedAddress(uri);
    if (!address.startsWith(folder) || !address.endsWith(extensionsEnding)) return [];
    const label = address.slice(folder.length, -extensionsEnding.length);
    return [{ label, kind: 'value', detail: kind.noun, body: keyText(label) }];
  });
}

interface NamedKind {
  readonly folder: string;
  readonly endings: readonly string[];
  readonly noun: string;
}

const kinds: ReadonlyMap<string, NamedKind> = new Map([
  ['_activiti_script_', { folder: 'scripts', endings: ['.bin'], noun: 'script' }],
  ['_activiti_dmn_table_', { folder: 'decision-tables', endings: ['.dmn', '.xml'], noun: 'decision table' }],
]);

const extensionsEnding = '-extensions.json';

/** The script or table itself, and the extensions beside it, which say its variables. */
function namedLinks({ model }: ExtensionsFile, { root }: Scope): readonly Link[] {
  return model.processes.flatMap(({ constants }) =>
    constants.flatMap(namedIn).map(({ name, kind: { folder, endings, noun } }) => {
      const at = (ending: string, title: string) => {
        const uri = fileBeside(`${root}/${folder}/`, `${name.text}${ending}`);
        return uri === undefined ? [] : [{ uri, title }];
      };
      const itself = endings.flatMap((ending) => at(ending, `Open ${noun} '${name.text}'`));
      const beside = at(extensionsEnding, `Open the extensions of ${noun} '${name.text}'`);
      return { kind: 'name' as const, span: name.span, targets: [...itself, ...beside] };
    }),
  );
}

function namedIn({ members }: ElementEntry): { readonly name: Name; readonly kind: NamedKind }[] {
  return members.flatMap(({ key, value }) => {
    const kind = kinds.get(key.text);
    const name = nameOf(member(value, 'value'));
    return kind && name && name.text !== '' ? [{ name, kind }] : [];
  });
}

/** An expression may tell any form. */
function formLinks({ model }: BpmnFile, { root }: Scope): readonly Link[] {
  return model.elements.flatMap((element) => {
    const key = attribute(element, 'activiti:formKey');
    const isId = key !== undefined && key.text !== '' && !key.text.includes('{');
    return isId ? [{ kind: 'form' as const, span: key.span, form: key.text, folder: `${root}/forms/` }] : [];
  });
}
