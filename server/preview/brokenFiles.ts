import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { PreviewBrokenFile } from './preview.ts';

/** Those of the files that can be read in parts only, each once. */
export function brokenFiles(snapshot: Snapshot, uris: readonly (Uri | undefined)[]): readonly PreviewBrokenFile[] {
  return [...new Set(uris)].flatMap((uri) => {
    const file = uri === undefined ? undefined : snapshot.file(uri);
    const reason = file && brokenReason(file);
    return file && reason !== undefined ? [{ uri: file.uri, reason }] : [];
  });
}

function brokenReason(file: ProjectFile): string | undefined {
  if (file.kind === 'unreadable') return file.reason;
  if (file.kind === 'bpmn') return file.broken ? 'A tag or an attribute value is not closed' : undefined;
  return 'json' in file ? file.json.problems[0]?.message : undefined;
}
