import type { Uri } from '../model/file.ts';
import { isBuildFile, kindOfPath } from '../project/recognition.ts';

/** A document as an editor has it. */
export interface OpenDocument {
  readonly language: 'xml' | 'json';
  readonly version: number;
  readonly text: string;
}

/** Other editors have languages of their own for BPMN or for JSON with comments. */
export function languageOf(uri: Uri, languageId: string): OpenDocument['language'] | undefined {
  if (languageId === 'xml' || languageId === 'json') return languageId;
  const kind = kindOfPath(uri);
  return kind && (kind === 'bpmn' ? 'xml' : 'json');
}

/** True for an address that is a file's by its name; any other may be a folder's. */
export function isFile(uri: Uri): boolean {
  return isRecognised(uri) || /\.(json|xml|gradle|kts)$/.test(uri);
}

/** True for a file that is of interest by its path alone. */
export function isRecognised(uri: Uri): boolean {
  return kindOfPath(uri) !== undefined || isBuildFile(uri);
}
