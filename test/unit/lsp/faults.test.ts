import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { Session } from '../../../server/lsp/session.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { announced, everyRequest } from '../../support/everyRequest.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { type MemoryOptions, serveInMemory } from '../../support/memoryServer.ts';
import { projectOf } from '../../support/projectText.ts';
import { wholeProject } from '../../support/wholeProject.ts';

const folder = 'file:///project';
const secret = 'the user wrote this';
const { files } = projectOf(wholeProject());
const process = `${folder}/processes/p.bpmn20.xml`;
const position = { line: 2, character: 10 };
const asked = { uri: process, position, range: { start: position, end: position } };

async function started(options: MemoryOptions = {}, source = new MemoryFiles(Object.fromEntries(files))) {
  const memory = serveInMemory(source, [folder], options);
  onTestFinished(() => memory.end());
  const result = await memory.editor.initialize();
  await memory.idle();
  return { ...memory, source, result };
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** An error as a library throws it: with what it stumbled over in it, in lines that look like a trace. */
function fault(): Error {
  return new TypeError(`Unexpected token in "${secret}"\n    at ${secret}`);
}

/** Each answer has an id of its own. */
function withoutIds(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'resultId' ? undefined : value));
}

describe('A handler that throws', () => {
  const willRename = { workspace: { fileOperations: { willRename: true } } };

  test('costs its one answer, whichever it is; the log tells the kind of the document and nothing of its text', async () => {
    const { editor, result } = await started({ capabilities: willRename });
    for (const method of announced(result)) {
      const params = everyRequest[method]?.(asked);
      const answer = () => editor.connection.sendRequest<unknown>(method, params);
      const plainAnswer = () => answer().then(withoutIds, (refused: ResponseError) => refused.code);
      const before = await plainAnswer();
      const snapshot = vi.spyOn(Session.prototype, 'snapshot', 'get').mockImplementation(() => {
        throw fault();
      });
      const error: unknown = await answer().catch((refused: unknown) => refused);
      snapshot.mockRestore();
      expect(error, method).toBeInstanceOf(ResponseError);
      expect(error, method).toMatchObject({ code: ErrorCodes.InternalError });
      expect(String(error), method).not.toContain(secret);
      expect(await plainAnswer(), method).toEqual(before);
    }
    expect(editor.logged.length).toBeGreaterThan(10);
    expect(editor.logged.join('\n')).not.toContain(secret);
    expect(editor.logged[0]).toMatch(/^onCompletion failed for a document of kind none: TypeError\n\s+at /);
  });

  test('is told with the kind of its document', async () => {
    const { editor } = await started();
    const { service } = await import('../../../server/service.ts');
    vi.spyOn(service, 'hover').mockRejectedValue(fault());
    await expect(editor.hover(process, position)).rejects.toThrow('failed inside the server');
    expect(editor.logged[0]).toContain('failed for a document of kind bpmn: TypeError');
  });

  test('is told to other editors once, in a message that says what to do', async () => {
    const { editor } = await started();
    const { service } = await import('../../../server/service.ts');
    vi.spyOn(service, 'hover').mockRejectedValue(fault());
    for (let i = 0; i < 3; i++) await editor.hover(process, position).catch(() => undefined);
    await editor.until(() => editor.messages.length > 0);
    expect(editor.messages).toEqual([expect.stringMatching(/^Activiti Connectors: .*mistake of its own.*Report it/)]);
    expect(editor.logged).toHaveLength(1);
  });

  test('is said in the status of an editor that shows one', async () => {
    const { editor } = await started({ initializationOptions: { status: true } });
    const { service } = await import('../../../server/service.ts');
    vi.spyOn(service, 'hover').mockRejectedValue(fault());
    await editor.hover(process, position).catch(() => undefined);
    await editor.until(() => editor.limits.length > 0);
    expect(editor.limits.map(({ kind }) => kind)).toEqual(['request-failed']);
    expect(editor.messages).toEqual([]);
  });

  test('of a notification leaves the notifications after it', async () => {
    const { editor, idle } = await started();
    vi.spyOn(Session.prototype, 'edit').mockImplementationOnce(() => {
      throw fault();
    });
    await editor.open(process, '<nothing');
    await editor.change(process, { text: files.get(process)?.replaceAll('movies', 'books') ?? '' });
    await idle();
    expect(await editor.pull(process)).toContainEqual(expect.stringContaining('implementation-unknown-connector'));
    expect(editor.logged.join()).not.toContain(secret);
  });
});

describe('A rule that throws', () => {
  test.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s costs its own findings and nothing else',
    async (_code, broken) => {
      const throwing = {
        ...broken,
        // A rule that is off in the profile of the files is not asked.
        levels: { engine: 'error', modeling: 'error' } as const,
        check() {
          throw fault();
        },
      };
      const { editor, result } = await started({
        rules: [throwing, ...rules.filter(({ code }) => code !== broken.code)],
      });
      expect(result.capabilities.hoverProvider).toBe(true);
      const all = await started();
      for (const uri of files.keys()) {
        const others = (await all.editor.pull(uri)).filter((finding) => !finding.includes(` ${broken.code} `));
        expect(await editor.pull(uri)).toEqual(others);
      }
      const checked = broken.kinds.filter((kind) => kind === 'bpmn' || kind === 'connector');
      expect(editor.logged).toHaveLength(checked.length);
      for (const line of editor.logged) {
        expect(line).toMatch(
          new RegExp(`^The rule ${broken.code} failed on a file of kind (bpmn|connector): TypeError`),
        );
        expect(line).not.toContain(secret);
      }
    },
  );

  test('is said with the number of files, and no longer once it works again', async () => {
    const state = { fails: true };
    const [rule] = rules.filter(({ code }) => code === 'implementation-unknown-action');
    if (!rule) throw new Error('The rule is gone');
    const once = {
      ...rule,
      check: (...parameters: Parameters<typeof rule.check>) => {
        if (state.fails) throw fault();
        return rule.check(...parameters);
      },
    };
    const { editor } = await started({ rules: [once], initializationOptions: { status: true } });
    await editor.pull(process);
    await editor.until(() => editor.limits.length > 0);
    expect(editor.limits[0]).toMatchObject({
      kind: 'rule-failed',
      message: expect.stringContaining('The rule implementation-unknown-action failed in 1 file;'),
    });
    state.fails = false;
    await editor.open(process, `${files.get(process)}\n`);
    await editor.until(() => editor.limits.length === 0);
    expect(await editor.pull(process)).toEqual([]);
  });
});
