import { expect, test } from 'vitest';
import { CompletionRequest } from 'vscode-languageserver-protocol';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { serveInMemory } from '../../support/memoryServer.ts';
import { filesOf, folder } from '../../support/projectText.ts';

/** As many connectors as are read at once, so that no process is read with them. */
const connectors = Array.from(
  { length: 64 },
  (_, index) => `-- connectors/c${index}.json --
{ "name": "c${index}", "actions": { "a": { "id": "a", "name": "get" } } }
`,
).join('');

/** A disk that gives processes and extensions when it is told to. */
class SlowFiles extends MemoryFiles {
  release: () => void = () => undefined;
  private readonly released = new Promise<void>((settle) => {
    this.release = settle;
  });

  override async read(uris: readonly string[]) {
    if (uris.some((uri) => uri.includes('/processes/'))) await this.released;
    return super.read(uris);
  }
}

interface Asked {
  /** The names that are proposed, and if they are said to be all. */
  completion(): Promise<{ readonly isIncomplete: boolean; readonly labels: readonly string[] }>;
  /** The files in which the name at the cursor is defined. */
  definition(): Promise<readonly string[]>;
  release(): void;
}

/** Opens the process `open.bpmn` with this element, the cursor in it, while the other processes are not read yet. */
async function openWhileReading(element: string, check: (asked: Asked) => Promise<void>): Promise<void> {
  const { files, cursor } = filesOf(`${connectors}-- processes/open.bpmn --
<process id="open">${element}</process>
-- processes/other.bpmn --
<process id="other"><serviceTask id="s" implementation="someBean"/></process>
`);
  const disk = new SlowFiles(Object.fromEntries(files));
  const { editor, end } = serveInMemory(disk, [folder]);
  try {
    await editor.initialize();
    const uri = `${folder}/processes/open.bpmn`;
    const text = files.get(uri) ?? '';
    await editor.open(uri, text);
    const before = text.slice(0, cursor?.offset).split('\n');
    const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
    await check({
      completion: async () => {
        const answer = await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        return {
          isIncomplete: !Array.isArray(answer) && answer?.isIncomplete === true,
          labels: items.map(({ label }) => label),
        };
      },
      definition: async () =>
        (await editor.definition(uri, position)).map((found) => ('uri' in found ? found.uri : found.targetUri)),
      release: () => disk.release(),
    });
  } finally {
    end();
  }
}

test('connectors are proposed before the processes of the scope are read, and the list says that it may lack names', async () => {
  await openWhileReading('<serviceTask id="t" implementation="$0"/>', async (asked) => {
    const early = await asked.completion();
    expect(early.isIncomplete).toBe(true);
    expect(early.labels).toEqual(expect.arrayContaining(['c0', 'c63']));
    expect(early.labels).not.toContain('someBean');
    asked.release();
    await expect
      .poll(() => asked.completion())
      .toEqual({
        isIncomplete: false,
        labels: expect.arrayContaining(['c0', 'c63', 'someBean']),
      });
  });
});

test('the actions of a connector are proposed and found before the processes are read', async () => {
  await openWhileReading('<serviceTask id="t" implementation="c7.g$0et"/>', async (asked) => {
    expect((await asked.completion()).labels).toEqual(['get']);
    expect(await asked.definition()).toEqual([`${folder}/connectors/c7.json`]);
  });
});

test('a list of processes waits for them', async () => {
  await openWhileReading('<callActivity id="t" calledElement="$0"/>', async (asked) => {
    const waiting = asked.completion();
    asked.release();
    expect((await waiting).labels).toEqual(['other', 'open']);
  });
});
