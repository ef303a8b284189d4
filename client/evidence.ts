import { isRecognised } from './paths.ts';

/** How much of a document is read, in UTF-16 code units, to see whether it is about connectors. */
export const HEAD_LENGTH = 4096;

const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const CONNECTOR_KEY = /"(actions|events)"\s*:\s*\{/;

/**
 * True if a document may be BPMN, a connector definition or process extensions, by its path or by its first lines.
 * This only decides whether the server is needed; what the document really is, the server finds out.
 */
export function looksLikeOurs(languageId: string, path: string, head: () => string): boolean {
  if (languageId === 'xml') return isRecognised(path) || head().includes(BPMN_NAMESPACE);
  if (languageId === 'json') return isRecognised(path) || CONNECTOR_KEY.test(head());
  return false;
}
