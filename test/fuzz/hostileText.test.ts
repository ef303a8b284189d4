import { expect, onTestFinished, test } from 'vitest';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { serveInMemory } from '../support/memoryServer.ts';
import { projectOf } from '../support/projectText.ts';
import { checkAsking, checkReading } from './checks.ts';

const uri = 'file:///project/processes/p.bpmn';

/** Ten entities, each ten times the one before: ten thousand million characters if anybody expands them. */
const bomb = Array.from({ length: 10 }, (_, level) => {
  const value = level === 0 ? 'boom' : `&e${level - 1};`.repeat(10);
  return `<!ENTITY e${level} "${value}">`;
});

const document = `<?xml version="1.0"?>
<!DOCTYPE definitions [
${bomb.join('\n')}
<!ENTITY file SYSTEM "file:///project/secret.txt"><!ENTITY net SYSTEM "http://127.0.0.1:9/x">
<!ENTITY % more SYSTEM "file:///project/more.dtd"> %more;
]>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn">
<process id="p" name="&e9;"><serviceTask id="t" name="&file;" implementation="&net;.&e9;"/>
<documentation>&e9;&file;</documentation></process></definitions>`;

test('an entity of a document stands for nothing but itself, wherever it is shown', async () => {
  const { project } = projectOf(`-- processes/p.bpmn --\n${document}`);
  const file = project.snapshot.file(uri);
  if (file?.kind !== 'bpmn') return expect.unreachable('the file is BPMN');
  expect(file.model.processes.map(({ name }) => name?.text)).toEqual(['&e9;']);
  expect(file.model.elements.map(({ name }) => name?.text)).toEqual(['&file;']);
  for (let offset = 0; offset < document.length; offset += 40) {
    checkReading(project, uri, offset);
    await checkAsking(project, uri, offset);
  }
});

test('nothing that a document names as an entity is asked for', async () => {
  const asked: string[] = [];
  class WatchedFiles extends MemoryFiles {
    override async read(uris: readonly string[]) {
      asked.push(...uris);
      return super.read(uris);
    }
  }
  const server = serveInMemory(new WatchedFiles({ [uri]: document, 'file:///project/secret.txt': 'secret' }), [
    'file:///project',
  ]);
  onTestFinished(() => server.end());
  await server.editor.initialize();
  await server.idle();
  await server.editor.open(uri, document);
  await server.idle();
  expect(asked).toContain(uri);
  expect(asked.filter((one) => /secret|dtd|http/.test(one))).toEqual([]);
});
