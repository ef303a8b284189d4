import { Range, type TextDocument } from 'vscode';
import { HEAD_LENGTH, looksLikeOurs } from './evidence.ts';

/** True if an open document may be about connectors, seen from its path and its first lines. */
export function isOurs(document: TextDocument): boolean {
  // Git's scheme shows old versions, which are nobody's project.
  if (document.uri.scheme === 'git') return false;
  return looksLikeOurs(document.languageId, document.uri.path, () =>
    document.getText(new Range(document.positionAt(0), document.positionAt(HEAD_LENGTH))),
  );
}
