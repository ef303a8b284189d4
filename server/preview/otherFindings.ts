import type { ExtensionsFile } from '../model/file.ts';
import { type PlacedFindings, toPreviewFinding } from './findings.ts';
import type { PreviewFinding } from './preview.ts';
import type { Row } from './rows.ts';
import { extensionsOf, legacyExtensions, type Place, type PreviewedTask } from './task.ts';

/** What rules say of the task, of its mapping, and of the extensions of its process as a whole, beside what rows show. */
export function otherFindings(
  task: PreviewedTask,
  findings: PlacedFindings,
  rows: readonly Row[],
): readonly PreviewFinding<Place>[] {
  const shown = new Set(rows.flatMap((row) => row.findings.map(keyOf)));
  return placesAbout(task)
    .flatMap((place) => findings.within(place))
    .map(toPreviewFinding)
    .filter((finding) => !shown.has(keyOf(finding)));
}

function placesAbout(task: PreviewedTask): readonly Place[] {
  const ofFile = extensionsOf(task).flatMap(({ file, item }): readonly Place[] => {
    const entries = [...item.mappings, ...item.constants].filter(({ element }) => element.text === task.id);
    return [item.key, ...entries].map(({ span }) => ({ uri: file.uri, span }));
  });
  return [
    { uri: task.file.uri, span: task.element.span },
    ...ofFile,
    ...legacyExtensions(task).flatMap(({ uri, model }: ExtensionsFile) =>
      model.legacyKey ? [{ uri, span: model.legacyKey.span }] : [],
    ),
  ];
}

function keyOf({ code, place: { uri, span } }: PreviewFinding<Place>): string {
  return `${code} ${span.start} ${span.end} ${uri}`;
}
