import type { Snapshot } from '../../server/index/snapshot.ts';
import type { Uri } from '../../server/model/file.ts';
import { mappingEdit } from '../../server/preview/edits/mappingEdit.ts';
import { mappingPreview } from '../../server/preview/mappingPreview.ts';
import type { JsonObject, MappingEdit } from '../../server/preview/preview.ts';
import { previewTasks } from '../../server/preview/previewTasks.ts';
import { taskAt } from '../../server/preview/task.ts';
import { checkEdits } from './checkFeatures.ts';
import { strictStore } from './checkModel.ts';
import { checkSpan } from './spans.ts';

/** Asks for the preview of the task at a place, and for changes in it; fails if one throws, or answers with a place that is none. */
export function checkPreview(snapshot: Snapshot, uri: Uri, offset: number, other: number): void {
  const store = strictStore('engine');
  const findingsOf = (of: Uri) => store.findings(snapshot, of);
  checkPlaces(snapshot, previewTasks(snapshot, uri, offset, findingsOf));
  const task = taskAt(snapshot, uri, offset);
  if (!task) return;
  const variables = values[other % values.length] ?? {};
  const returned = values[(other >> 4) % values.length] ?? {};
  checkPlaces(snapshot, mappingPreview(snapshot, task, findingsOf, { variables, returned }));
  const edit = edits[other % edits.length];
  if (!edit) return;
  const change = mappingEdit({ uri, elementId: task.id }, edit, { snapshot, newId: () => 'fresh' });
  if ('edits' in change) for (const ofFile of change.edits) checkEdits(snapshot, ofFile);
}

const values: readonly JsonObject[] = [
  {},
  JSON.parse('{ "__proto__": { "a": 1 }, "constructor": "x", "toString": null }'),
  { film: 'Alien', v: 5, w: [1, { a: null }], amount: -0.5, x: '' },
];

const edits: readonly MappingEdit[] = [
  { kind: 'set', direction: 'input', key: '__proto__', entry: { type: 'variable', value: 'constructor' } },
  { kind: 'set', direction: 'output', key: 'film', entry: { type: 'value', value: { __proto__: null, a: ['${x}'] } } },
  { kind: 'remove', direction: 'input', key: 'toString' },
  { kind: 'mapSameNames', direction: 'input' },
  { kind: 'mapSameNames', direction: 'output' },
  { kind: 'setMappingType', mappingType: 'MAP_ALL' },
  { kind: 'setMappingType', mappingType: null },
  { kind: 'createVariable', direction: 'input', parameter: 'title', name: 'fresh', type: 'string' },
];

/** Fails unless every place inside an answer, whatever its shape, lies in the text of its file. */
function checkPlaces(snapshot: Snapshot, answer: unknown): void {
  const waiting: unknown[] = [answer];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isPlace(value)) checkSpan(snapshot, value.uri, value.span, 'A place of a preview');
    for (const inner of Object.values(value)) waiting.push(inner);
  }
}

function isPlace(value: object): value is { readonly uri: Uri; readonly span: { start: number; end: number } } {
  return 'uri' in value && 'span' in value && typeof value.uri === 'string' && typeof value.span === 'object';
}
