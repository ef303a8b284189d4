import { MAPPING_PREVIEW_REQUEST, PREVIEW_TASKS_REQUEST } from '../../../server/lsp/protocol.ts';
import { everyRequest } from '../../support/everyRequest.ts';
import type { MemoryServer } from '../../support/memoryServer.ts';

/** A place in a file that questions are asked about. */
export interface Place {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** What is asked about the whole workspace, about a file, and at a place of it. */
const ofFile = [
  ...['textDocument/documentSymbol', 'textDocument/codeLens', 'textDocument/foldingRange', 'textDocument/documentLink'],
  ...['textDocument/inlayHint', 'textDocument/semanticTokens/full', 'textDocument/codeAction'],
];
const ofPlace = [
  ...['textDocument/completion', 'textDocument/hover', 'textDocument/definition', 'textDocument/declaration'],
  ...['textDocument/references', 'textDocument/documentHighlight', 'textDocument/prepareRename'],
  ...['textDocument/rename', 'textDocument/prepareCallHierarchy', MAPPING_PREVIEW_REQUEST, PREVIEW_TASKS_REQUEST],
];

/** The findings of all these files. */
export async function findings({ editor }: MemoryServer, uris: readonly string[]): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const uri of uris)
    answers[uri] = await ask(editor.connection, 'textDocument/diagnostic', { uri, position: start });
  return answers;
}

/** All answers about these places and the files that they lie in, but for what differs between two servers by its nature. */
export async function answers({ editor }: MemoryServer, places: readonly Place[]): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  all.symbols = await ask(editor.connection, 'workspace/symbol', { uri: '', position: start });
  for (const uri of new Set(places.map((place) => place.uri)))
    for (const method of ofFile)
      all[`${method} ${uri}`] = await ask(editor.connection, method, { uri, position: start });
  for (const place of places) {
    const { line, character } = place.position;
    for (const method of ofPlace)
      all[`${method} ${place.uri} ${line}:${character}`] = await ask(editor.connection, method, place);
  }
  return all;
}

const start = { line: 0, character: 0 };
const whole = { start, end: { line: 10_000, character: 0 } };

async function ask(connection: MemoryServer['editor']['connection'], method: string, place: Place): Promise<unknown> {
  const params = everyRequest[method]?.({ ...place, range: whole });
  return connection.sendRequest<unknown>(method, params).then(plain, (error: Error) => error.message);
}

/** Versions count changes, and ids are made up for each answer. */
function plain(answer: unknown): unknown {
  if (answer === null || answer === undefined) return answer;
  const text = JSON.stringify(answer, (key, value) => (key === 'version' || key === 'resultId' ? undefined : value));
  return JSON.parse(text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid'));
}
