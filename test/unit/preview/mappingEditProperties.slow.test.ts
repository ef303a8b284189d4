import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../../server/fixes/apply.ts';
import type { ExtensionsFile } from '../../../server/model/file.ts';
import { mappingEdit } from '../../../server/preview/edits/mappingEdit.ts';
import type { TaskAddress } from '../../../server/preview/edits/taskPlace.ts';
import { mappingPreview } from '../../../server/preview/mappingPreview.ts';
import type { Json, MappingEdit } from '../../../server/preview/preview.ts';
import { taskWithId } from '../../../server/preview/task.ts';
import { type FileChange, Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { checkFile } from '../../../server/rules/checker.ts';
import { applyEdits, type TextEdit } from '../../../server/text/edit.ts';
import { parsed, randomLayout, randomMappingEdit } from '../../support/randomMappingEdit.ts';
import { extensions, finalState, randomChanges } from '../../support/randomProject.ts';

/** Thousands are tried by hand: `EDITS=20000 npx vitest run test/unit/preview/mappingEditProperties.slow.test.ts`. */
const numRuns = Number(process.env.EDITS ?? 250);

test('an edit of a mapping changes what it names and nothing else, and undoing it gives the same bytes', () => {
  const counts = new Map<string, number>();
  const files = fc
    .tuple(randomChanges(), extensions())
    .map(([steps, text]): FileChange[] => [...finalState(steps), ...rightFiles, { type: 'text', uri: mapped, text }]);
  const task = fc.constantFrom('t', 'u', 'call', 'nowhere');
  fc.assert(
    fc.property(files, randomLayout(), task, randomMappingEdit(), (changes, layout, elementId, edit) => {
      const project = projectWith(changes.map((change) => laidOut(change, layout)));
      for (const { uri } of [...project.snapshot.files()]) {
        const outcome = tried(project, { uri, elementId }, edit);
        counts.set(`${edit.kind} ${outcome}`, (counts.get(`${edit.kind} ${outcome}`) ?? 0) + 1);
      }
    }),
    { numRuns, seed: 20_261_125 },
  );
  for (const kind of ['set', 'remove', 'mapSameNames', 'setMappingType', 'createVariable']) {
    expect(counts.get(`${kind} changed`), kind).toBeGreaterThan(0);
    expect(counts.get(`${kind} refused`), kind).toBeGreaterThan(0);
  }
}, 600_000);

const parameters = ['v', 'w'].map((name) => ({ id: name, name, type: 'string' }));
const action = { id: 'get', name: 'get', inputs: parameters, outputs: parameters };

const mapped = 'file:///w/c/processes/p-extensions.json';

/** A project in which tasks call an action that is there. */
const rightFiles: readonly FileChange[] = [
  {
    type: 'text',
    uri: 'file:///w/c/connectors/x.json',
    text: JSON.stringify({ name: 'movies', description: '', actions: { get: action } }),
  },
  {
    type: 'text',
    uri: 'file:///w/c/processes/p.bpmn',
    text: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn">
<process id="Process_p"><serviceTask id="t" implementation="movies.get"/>
<serviceTask id="u" implementation="movies.get"><multiInstanceLoopCharacteristics/></serviceTask></process></definitions>`,
  },
];

function projectWith(changes: readonly FileChange[]): Project {
  const project = new Project();
  project.apply(changes);
  return project;
}

function laidOut(change: FileChange, layout: (text: string) => string): FileChange {
  const isExtensions = change.type === 'text' && change.uri.endsWith('-extensions.json');
  return isExtensions ? { ...change, text: layout(change.text) } : change;
}

type Outcome = 'changed' | 'same' | 'created' | 'refused';

function tried(project: Project, task: TaskAddress, edit: MappingEdit): Outcome {
  const { snapshot } = project;
  const change = mappingEdit(task, edit, { snapshot, newId: () => 'fresh-id' });
  if ('refusal' in change) {
    expect(change.refusal).toMatch(/^.+[^.]$/s);
    return 'refused';
  }
  const after = project.fork().apply(changesOf(snapshot, { title: '', ...change }));
  if (change.create) {
    expect(snapshot.file(change.create.uri)).toBeUndefined();
    expectEdited({}, parsed(change.create.text), task.elementId, edit);
    expectShown(after, task, edit);
    return 'created';
  }
  expect(change.edits.length).toBeLessThanOrEqual(1);
  for (const { uri, edits } of change.edits) {
    // Only extensions files are changed.
    const before = snapshot.file(uri) as ExtensionsFile;
    const text = after.file(uri)?.text ?? '';
    expectUndone(before.text, edits);
    expectSameLayout(before.text, text);
    expectEdited(parsed(before.text), parsed(text), task.elementId, edit);
    expectShown(after, task, edit);
    expect(newCodes(project, after).filter((code) => !mayAdd(edit).has(code))).toEqual([]);
  }
  return change.edits.length > 0 ? 'changed' : 'same';
}

/** Undoing puts back what the edits took away, where they put something else. */
function expectUndone(before: string, edits: readonly TextEdit[]): void {
  let shift = 0;
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const inverse = ordered.map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: before.slice(span.start, span.end) };
  });
  expect(applyEdits(applyEdits(before, edits), inverse)).toBe(before);
}

function expectSameLayout(before: string, after: string): void {
  const layoutOf = (text: string) => ({
    mark: text.startsWith('\uFEFF'),
    end: text.endsWith('\n'),
    eol: new Set(text.match(/\r?\n/g)),
    indent: new Set([...text.matchAll(/\n([ \t]*)/g)].map(([, indent = '']) => indent.slice(0, 1))),
  });
  const [was, is] = [layoutOf(before), layoutOf(after)];
  expect(is.mark).toBe(was.mark);
  expect(is.end).toBe(was.end);
  // A text of one line says nothing about line ends.
  if (was.eol.size > 0) expect(is.eol).toEqual(was.eol);
  if (was.indent.size > 1) expect(is.indent).toEqual(was.indent);
}

/** Checks that two texts say the same but for what the edit names, and that the second one says that as the edit wants it. */
function expectEdited(before: Json | undefined, after: Json | undefined, element: string, edit: MappingEdit): void {
  expect(after).toBeDefined();
  const differences = differencesOf(before, after).filter(([first]) => !['id', 'name', 'type'].includes(first ?? ''));
  for (const path of differences) {
    expect(path[0]).toBe('extensions');
    if (edit.kind === 'createVariable' && path[2] === 'properties') {
      expect(path.slice(3)).toEqual(['fresh-id', expect.any(String)]);
      continue;
    }
    expect(path.slice(2, 4)).toEqual(['mappings', element]);
    const inMapping = path.slice(4);
    const at = (length: number) => valueAt(after, path.slice(0, 4 + length));
    if (edit.kind === 'setMappingType') {
      expect(inMapping).toEqual(['mappingType']);
      expect(at(1)).toBe(edit.mappingType ?? undefined);
      continue;
    }
    expect(inMapping[0]).toBe(`${edit.direction}s`);
    const key = inMapping[1] ?? '';
    const wanted = wantedEntry(edit, key);
    if (wanted === undefined) expect(at(2)).toBeUndefined();
    else expect(at(2)).toMatchObject(wanted);
  }
}

function wantedEntry(edit: Exclude<MappingEdit, { kind: 'setMappingType' }>, key: string): object | undefined {
  switch (edit.kind) {
    case 'set':
      expect(key).toBe(edit.key);
      return edit.entry;
    case 'remove':
      expect(key).toBe(edit.key);
      return undefined;
    case 'mapSameNames':
      return { type: 'variable', value: key };
    case 'createVariable': {
      const [inKey, value] = edit.direction === 'input' ? [edit.parameter, edit.name] : [edit.name, edit.parameter];
      expect(key).toBe(inKey);
      return { type: 'variable', value };
    }
  }
}

/** The preview says what was asked for. */
function expectShown(after: Project['snapshot'], { uri, elementId }: TaskAddress, edit: MappingEdit): void {
  const task = taskWithId(after, uri, elementId);
  expect(task).toBeDefined();
  if (!task) return;
  const { mapping, inputs, outputs, variables } = mappingPreview(after, task, () => [], {});
  const rowOf = (direction: 'input' | 'output', key: string) =>
    (direction === 'input' ? inputs : outputs).find((row) => row.key === key && row.source.kind !== 'constant');
  switch (edit.kind) {
    case 'setMappingType':
      return expect(mapping.mappingType).toBe(edit.mappingType ?? undefined);
    case 'set': {
      const row = rowOf(edit.direction, edit.key);
      if (edit.entry.type === 'variable') expect(row?.source).toEqual({ kind: 'variable', name: edit.entry.value });
      else expect(row?.source).toMatchObject({ value: edit.entry.value });
      return;
    }
    case 'remove':
      return expect(rowOf(edit.direction, edit.key)?.place).toBeUndefined();
    case 'mapSameNames':
      return expect([...inputs, ...outputs].map(({ source }) => source.kind)).toContain('variable');
    case 'createVariable':
      return expect(variables.find(({ name }) => name === edit.name)).toMatchObject({
        type: edit.type,
        declared: true,
      });
  }
}

/** The paths at which two values differ; what is missing counts as an empty object where the other side is an object. */
function differencesOf(before: Json | undefined, after: Json | undefined, path: readonly string[] = []): string[][] {
  if (isObject(before ?? {}) && isObject(after ?? {}) && (before ?? after) !== undefined) {
    const [was, is] = [before ?? {}, after ?? {}] as Record<string, Json>[];
    const keys = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
    return [...keys].flatMap((key) => differencesOf(own(was, key), own(is, key), [...path, key]));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [[...path]];
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: Json | undefined, key: string): Json | undefined {
  const hasIt = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return hasIt ? (value as Record<string, Json>)[key] : undefined;
}

function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce(own, value);
}

/** The codes of which there are more findings than before, whatever the findings say. */
function newCodes(project: Project, after: Project['snapshot']): string[] {
  const [was, is] = [codesOf(project.snapshot), codesOf(after)];
  return [...is].flatMap(([code, count]) => (count > (was.get(code) ?? 0) ? [code] : []));
}

function codesOf(snapshot: Project['snapshot']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const scope of snapshot.scopes.values()) {
    for (const file of scope.files()) {
      const { findings } = checkFile(rules, file, scope, { profile: 'engine', levels: {} });
      for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

/** Once a task has a mapping, rules speak of what is not in it. */
const revealed = ['mapping-missing-required-input', 'unused-parameter'];
/** What the chosen entry says may be wrong, and a variable that it named before may have no use any more. */
const ofEntry = [
  ...['mapping-unknown-variable', 'mapping-unknown-input', 'mapping-unknown-output', 'mapping-reversed'],
  ...['mapping-type-mismatch', 'mapping-literal-type', 'constant-overrides-input', 'variable-unused'],
  ...['expression-unknown-name', 'expression-malformed'],
];
const mayAddByKind: Readonly<Record<MappingEdit['kind'], readonly string[]>> = {
  set: [...revealed, ...ofEntry],
  remove: [...revealed, 'variable-unused'],
  mapSameNames: revealed,
  setMappingType: [...revealed, ...ofEntry, 'mapping-ignored-by-map-all', 'multi-instance-output-mapping'],
  createVariable: [...revealed, ...ofEntry],
};

/** What may be wrong afterwards because the user chose it. */
function mayAdd({ kind }: MappingEdit): ReadonlySet<string> {
  return new Set(mayAddByKind[kind]);
}
