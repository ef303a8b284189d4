import type { ExtensionsFile } from '../model/file.ts';
import type { ScopeView } from '../rules/scopeView.ts';
import type { JsonMember, JsonObject, JsonValue } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { indentationAt, styleOf } from './jsonAppend.ts';
import { objectAt, rewrite } from './jsonPlaces.ts';
import { revealedByLayout } from './revealed.ts';

const sections = new Set(['properties', 'mappings', 'constants', 'assignments', 'templates', 'variablesMappings']);

/**
 * Puts what stands directly in `extensions` under the id of its process, with the keys of today. Not safe: engines before
 * 7.1.0.M6 need the old layout.
 */
export const convertLegacyLayout = inExtensions(
  ['extensions-legacy-layout'],
  function* ({ uri }, { file, view }): Iterable<Fix> {
    const extensions = objectAt(file.json, ['extensions']);
    if (!extensions?.members.every(({ key }) => sections.has(key.text))) return;
    for (const process of processesFor(file, view)) {
      const edits = [...wrapping(file.text, extensions, process), ...renaming(extensions)];
      yield editOf(uri, `Move it under process '${process}'`, edits, { preferred: true, reveals: revealedByLayout });
    }
  },
);

/** The root's id if that is a process, as it was in the old layout, else the processes of the BPMN file of the same name. */
function processesFor({ uri, model }: ExtensionsFile, view: ScopeView): readonly string[] {
  const id = model.id?.text;
  if (id && view.processes(id).length > 0) return [id];
  const base = uri.replace(/-extensions\.json$/, '.');
  return view.processIds().filter((process) => view.processes(process).some(({ file }) => file.uri.startsWith(base)));
}

/** Opens an object behind the brace of `extensions` and closes it before the other one; the lines between move in by one step. */
function wrapping(text: string, { span, members }: JsonObject, process: string): TextEdit[] {
  const key = JSON.stringify(process);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return [];
  const inside = text.slice(span.start + 1, first.span.start);
  if (!inside.includes('\n')) {
    return [insertion(first.span.start, `${key}: { `), insertion(last.span.end, ' }')];
  }
  const { eol, unit } = styleOf(text);
  const indentation = indentationAt(text, first.span.start);
  const edits = [insertion(span.start + 1, `${eol}${indentation}${key}: {`)];
  for (let at = text.indexOf('\n', span.start); at >= 0 && at < last.span.end; at = text.indexOf('\n', at + 1)) {
    if (!/[\r\n]/.test(text.charAt(at + 1))) edits.push(insertion(at + 1, unit));
  }
  return [...edits, insertion(last.span.end, `${eol}${indentation}}`)];
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** What the first front end wrote, by the keys of today. */
const oldKeys: ReadonlyMap<string, string> = new Map([
  ['variablesMappings', 'mappings'],
  ['input', 'inputs'],
  ['output', 'outputs'],
]);

function renaming({ members }: JsonObject): TextEdit[] {
  const mappings = members.filter(({ key }) => key.text === 'mappings' || key.text === 'variablesMappings');
  const halves = mappings.flatMap(({ value }) => membersOf(value)).flatMap(({ value }) => membersOf(value));
  return [...mappings, ...halves].flatMap(({ key }) => {
    const current = oldKeys.get(key.text);
    return current === undefined ? [] : [rewrite(key.span, current)];
  });
}

function membersOf(value: JsonValue | undefined): readonly JsonMember[] {
  return value?.kind === 'object' ? value.members : [];
}
