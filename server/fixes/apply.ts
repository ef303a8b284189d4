import type { Snapshot } from '../index/snapshot.ts';
import type { Uri } from '../model/file.ts';
import type { FileChange } from '../project/project.ts';
import { applyEdits } from '../text/edit.ts';
import type { Fix } from './fix.ts';

/** What a fix means for a project, so that it can be tried out in memory. */
export function changesOf(snapshot: Snapshot, fix: Fix): FileChange[] {
  const texts = new Map<Uri, string>();
  for (const { uri, edits } of fix.edits) {
    const file = snapshot.file(uri);
    if (file) texts.set(uri, applyEdits(texts.get(uri) ?? file.text, edits));
  }
  if (fix.create) texts.set(fix.create.uri, fix.create.text);
  const changes: FileChange[] = [];
  if (fix.rename) {
    const { from, to } = fix.rename;
    texts.set(to, texts.get(from) ?? snapshot.file(from)?.text ?? '');
    texts.delete(from);
    changes.push({ type: 'gone', uri: from });
  }
  for (const [uri, text] of texts) changes.push({ type: 'text', uri, text });
  return changes;
}
