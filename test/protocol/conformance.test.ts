import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ClientCapabilities, MarkupKind, type Position } from 'vscode-languageserver-protocol/node';
import { MAPPING_EDIT_REQUEST, MAPPING_PREVIEW_REQUEST, PREVIEW_TASKS_REQUEST } from '../../server/lsp/protocol.ts';
import { DiskFolder } from '../support/diskFolder.ts';
import { type ClientOptions, EditorClient } from '../support/editorClient.ts';
import { type Asked, announced, everyRequest, unknownProviders } from '../support/everyRequest.ts';
import { answerShapes } from './answerShapes.ts';

const sample = resolve(import.meta.dirname, '../../examples/loan-desk');
const all = readdirSync(sample, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(sample.length + 1))
  .sort();
/** The files that are asked about: some of each kind. */
const paths = all.filter((path) => /desk|payout|application-ext|sms-gateway|core-banking|received/.test(path));

/** Everything that a client can say it can do. */
const everything = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { willRename: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  window: { workDoneProgress: true },
  general: { positionEncodings: ['utf-16', 'utf-8'] },
} satisfies ClientCapabilities;

type Answers = ReadonlyMap<string, readonly unknown[]>;

interface Talk {
  readonly folder: DiskFolder;
  readonly editor: EditorClient;
  /** All answers, by method. */
  readonly answers: Answers;
  readonly methods: readonly string[];
}

/** Asks everything that the built server announces, in all files of the sample project, and checks the shape of each answer. */
async function talk(capabilities: ClientCapabilities, options: ClientOptions = {}): Promise<Talk> {
  const folder = new DiskFolder(Object.fromEntries(all.map((path) => [path, broken(path)])));
  const editor = await EditorClient.start([folder], { ...options, exactly: capabilities });
  const result = await editor.initialize();
  expect(unknownProviders(result)).toEqual([]);
  const methods = [...announced(result), MAPPING_PREVIEW_REQUEST, PREVIEW_TASKS_REQUEST, MAPPING_EDIT_REQUEST];
  const asker = new Asker(editor);
  for (const path of paths) await askAbout(asker, methods, { path, uri: folder.uri(path) });
  const { answers } = asker;
  for (const lens of firstOf(answers, 'textDocument/codeLens')) await asker.ask('codeLens/resolve', lens);
  for (const item of firstOf(answers, 'textDocument/prepareCallHierarchy'))
    for (const direction of ['incomingCalls', 'outgoingCalls']) await asker.ask(`callHierarchy/${direction}`, { item });
  expect(editor.logged).toEqual([]);
  return { folder, editor, answers, methods };
}

/** Some of the files are open in the editor. */
async function askAbout(asker: Asker, methods: readonly string[], file: { path: string; uri: string }): Promise<void> {
  const text = broken(file.path);
  if (file.path.includes('payout')) await asker.editor.open(file.uri, text);
  for (const [at, asked] of placesIn(file.uri, text).entries())
    for (const method of methods)
      if (at === 0 || isAboutPlace(method)) await asker.ask(method, everyRequest[method]?.(asked));
}

/** Asks, and checks the shape of the answer. */
class Asker {
  readonly answers = new Map<string, unknown[]>();

  constructor(readonly editor: EditorClient) {}

  async ask(method: string, params: object | undefined): Promise<void> {
    const answer = await this.editor.connection.sendRequest<unknown>(method, params).catch(refusal);
    const problems = typeof answer === 'string' ? [] : (answerShapes[method]?.(answer, method) ?? ['It has no shape']);
    expect(problems, JSON.stringify(params)).toEqual([]);
    this.answers.set(method, [...(this.answers.get(method) ?? []), answer]);
  }
}

/** The sample has no mistakes: some are made, so that there are findings and fixes. */
function broken(path: string): string {
  return readFileSync(join(sample, path), 'utf8')
    .replace('implementation="sms-gateway.SEND_TEXT"', 'implementation="sms-gateway.SEND_TEX"')
    .replace('"type": "string"', '"type": "strin"');
}

/** A refusal is a sentence; an error of the server's own is no answer. */
function refusal(error: Error & { code?: number }): string {
  expect(error.code, error.message).not.toBe(-32603);
  return error.message;
}

/** The beginning, behind the first bracket, and the first letters of some words. */
function placesIn(uri: string, text: string): Asked[] {
  const words = [...text.matchAll(/"[\w.-]+"/g)];
  const step = Math.max(1, Math.floor(words.length / 6));
  const offsets = words.filter((_word, at) => at % step === 0).map(({ index }) => index + 1);
  const end = { line: text.split('\n').length, character: 0 };
  return [0, text.search(/[{>]/) + 1, ...offsets].map((offset) => ({
    uri,
    position: positionAt(text, offset),
    range: { start: { line: 0, character: 0 }, end },
  }));
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function isAboutPlace(method: string): boolean {
  return (
    'position' in
    (everyRequest[method]?.({ uri: '', position: nowhere, range: { start: nowhere, end: nowhere } }) ?? {})
  );
}

const nowhere = { line: 0, character: 0 };

function firstOf(answers: Answers, method: string): object[] {
  return (answers.get(method) ?? []).flatMap((answer) => (Array.isArray(answer) ? answer.slice(0, 3) : []));
}

function textOf(answers: Answers, method: string): string {
  return JSON.stringify(answers.get(method) ?? []);
}

/** The capabilities without one of them, named by its path. */
function without(path: string): ClientCapabilities {
  const copy = structuredClone(everything) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  // Each part of the path is there, as the copy is of the constant above.
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  expect(parent).toHaveProperty(last);
  delete parent[last];
  return copy;
}

describe('The built server, over stdio, gives answers of the right shape to every request that it announces', {
  timeout: 60_000,
}, () => {
  test('to a client that can do everything', async () => {
    const { editor, answers, methods } = await talk(everything);
    for (const method of [...methods, 'codeLens/resolve', 'callHierarchy/incomingCalls']) {
      const empty = ['null', '[]', '{"items":[]}'];
      const full = (answers.get(method) ?? []).filter((answer) => !empty.includes(JSON.stringify(answer)));
      expect(full.length, `${method} has an answer somewhere`).toBeGreaterThan(0);
    }
    expect(editor.registered.sort()).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    expect(textOf(answers, 'textDocument/completion')).toContain('"insertTextFormat":2');
  });

  test('to a client that can do nothing', async () => {
    const { editor, answers } = await talk({});
    expect(editor.registered).toEqual([]);
    expect(editor.asked).toEqual([]);
    expect(textOf(answers, 'textDocument/completion')).not.toContain('markdown');
  });

  test('without snippets: nothing in a completion is a placeholder', async () => {
    const { answers } = await talk(without('textDocument.completion.completionItem.snippetSupport'));
    expect(textOf(answers, 'textDocument/completion')).not.toMatch(/"insertTextFormat":2|\$\{\d/);
  });

  test('without documentChanges: edits are plain, and no file comes or goes', async () => {
    const { answers } = await talk(without('workspace.workspaceEdit.documentChanges'));
    const edits = ['textDocument/codeAction', 'textDocument/rename', 'workspace/willRenameFiles'];
    const all = edits.map((method) => textOf(answers, method)).join();
    expect(all).toContain('"changes":{');
    expect(all).not.toContain('documentChanges');
  });

  test('without resource operations: no file comes or goes', async () => {
    const { answers } = await talk(without('workspace.workspaceEdit.resourceOperations'));
    for (const method of ['textDocument/codeAction', 'textDocument/rename'])
      expect(textOf(answers, method)).not.toMatch(/"kind":"(create|rename|delete)"/);
  });

  test('without annotations: no edit has one', async () => {
    const { answers } = await talk(without('workspace.workspaceEdit.changeAnnotationSupport'));
    expect(textOf(answers, 'textDocument/rename')).not.toContain('nnotation');
  });

  test('without pull diagnostics: findings are published', async () => {
    const { editor, methods } = await talk(without('textDocument.diagnostic'));
    expect(methods).not.toContain('textDocument/diagnostic');
    await editor.until(() =>
      [...editor.shown.values()].flat().some((one) => one.includes('implementation-unknown-action')),
    );
  });

  test('without a tree of symbols: each is a line with a place', async () => {
    const { answers } = await talk(without('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'));
    expect(textOf(answers, 'textDocument/documentSymbol')).toContain('"location"');
    expect(textOf(answers, 'textDocument/documentSymbol')).not.toContain('selectionRange');
  });

  test('without links: definitions are places', async () => {
    const { answers } = await talk(without('textDocument.definition.linkSupport'));
    expect(textOf(answers, 'textDocument/definition')).toContain('"uri"');
    expect(textOf(answers, 'textDocument/definition')).not.toContain('targetUri');
  });

  test('without dynamic registration: nothing is registered', async () => {
    const { editor } = await talk(without('workspace.didChangeWatchedFiles.dynamicRegistration'));
    expect(editor.registered).toEqual(['workspace/didChangeConfiguration']);
  });

  test('without Markdown: hovers and documentation are plain texts', async () => {
    const plain = without('textDocument.hover.contentFormat');
    const { answers } = await talk({
      ...plain,
      textDocument: { ...plain.textDocument, completion: { completionItem: { documentationFormat: ['plaintext'] } } },
    });
    expect(textOf(answers, 'textDocument/hover')).toContain('"kind":"plaintext"');
    for (const method of ['textDocument/hover', 'textDocument/completion'])
      expect(textOf(answers, method)).not.toMatch(/"kind":"markdown"|\*\*/);
  });

  test('without literals of code actions: none are offered, as all of ours are', async () => {
    const { methods } = await talk(without('textDocument.codeAction.codeActionLiteralSupport'));
    expect(methods).not.toContain('textDocument/codeAction');
  });

  test.each(['codeLens', 'inlayHint', 'semanticTokens', 'diagnostics'])(
    'without refreshing of %s: the client is not asked to',
    async (feature) => {
      const { editor, folder } = await talk(without(`workspace.${feature}.refreshSupport`));
      const path = 'processes/loan-payout.bpmn20.xml';
      const uri = folder.uri(path);
      await editor.change(uri, { text: broken(path).replaceAll('sms-gateway', 'nowhere') });
      await editor.until(() => editor.asked.filter((method) => method.endsWith('/refresh')).length >= 2);
      expect(editor.asked.filter((method) => method.startsWith(`workspace/${feature.replace(/s$/, '')}`))).toEqual([]);
    },
  );

  test('in UTF-16 also to a client that would like bytes', async () => {
    await talk({ ...everything, general: { positionEncodings: ['utf-8', 'utf-16'] } });
  });
});
