import type { Snapshot } from '../index/snapshot.ts';
import type { Preview, PreviewFinding, PreviewParameter, PreviewRow, PreviewTasks } from '../preview/preview.ts';
import type { Place } from '../preview/task.ts';
import { toRange } from './convert.ts';
import type { MappingPreview, MappingPreviewTasks, PreviewLocation } from './protocol.ts';

/** The preview with ranges in place of offsets; a place in a file that is gone from the snapshot is at its start. */
export function toMappingPreview(snapshot: Snapshot, preview: Preview<Place>): MappingPreview {
  const { process, element, connector, action, mapping } = preview;
  return {
    ...preview,
    process: placed(snapshot, process),
    element: placed(snapshot, element),
    connector: connector && placedOrNot(snapshot, connector),
    action: action && placedOrNot(snapshot, action),
    mapping: placedOrNot(snapshot, mapping),
    inputs: preview.inputs.map((row) => toRow(snapshot, row)),
    outputs: preview.outputs.map((row) => toRow(snapshot, row)),
    variables: preview.variables.map((variable) => placedOrNot(snapshot, variable)),
    findings: toFindings(snapshot, preview.findings),
  };
}

/** The tasks with ranges in place of offsets. */
export function toMappingPreviewTasks(snapshot: Snapshot, tasks: PreviewTasks<Place>): MappingPreviewTasks {
  return { ...tasks, of: placed(snapshot, tasks.of), tasks: tasks.tasks.map((task) => placed(snapshot, task)) };
}

function toRow(snapshot: Snapshot, row: PreviewRow<Place>): PreviewRow<PreviewLocation> {
  const parameter: PreviewParameter<PreviewLocation> | undefined =
    row.parameter && placedOrNot(snapshot, row.parameter);
  return { ...placedOrNot(snapshot, { ...row, parameter }), findings: toFindings(snapshot, row.findings) };
}

function toFindings(
  snapshot: Snapshot,
  findings: readonly PreviewFinding<Place>[],
): readonly PreviewFinding<PreviewLocation>[] {
  return findings.map((finding) => placed(snapshot, finding));
}

function placed<T extends { readonly place: Place }>(
  snapshot: Snapshot,
  thing: T,
): T & { readonly place: PreviewLocation } {
  return { ...thing, place: toLocation(snapshot, thing.place) };
}

function placedOrNot<T extends { readonly place: Place | undefined }>(
  snapshot: Snapshot,
  thing: T,
): Omit<T, 'place'> & { readonly place: PreviewLocation | undefined } {
  return { ...thing, place: thing.place && toLocation(snapshot, thing.place) };
}

function toLocation(snapshot: Snapshot, { uri, span }: Place): PreviewLocation {
  const file = snapshot.file(uri);
  return { uri, range: file ? toRange(file, span) : { start: origin, end: origin } };
}

const origin = { line: 0, character: 0 };
