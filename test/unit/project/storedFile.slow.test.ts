import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BpmnFile } from '../../../server/model/file.ts';
import { Contents } from '../../../server/project/contents.ts';
import { type FileChange, Project } from '../../../server/project/project.ts';
import { collectGarbage, MemoryStore } from '../../support/memoryStore.ts';
import { randomChanges } from '../../support/randomProject.ts';
import { describeSnapshot } from '../../support/snapshotText.ts';

const uri = 'file:///w/processes/p.bpmn';
const process = (id: string) => `<process id="${id}"><serviceTask id="t" implementation="movies.get"/></process>`;

/** A project that keeps no text of a closed file. */
function forgetful(text = process('p')): { store: MemoryStore; project: Project } {
  const store = new MemoryStore();
  const project = new Project(new Contents(store, 0));
  project.apply([store.write(uri, text)]);
  return { store, project };
}

function bpmnIn(project: Project): BpmnFile {
  const file = project.snapshot.file(uri);
  if (file?.kind !== 'bpmn') throw new Error('It is no BPMN');
  return file;
}

test('a closed file that nobody holds is read again, and says the same', async () => {
  const { store, project } = forgetful();
  const before = bpmnIn(project);
  await collectGarbage();
  expect(bpmnIn(project)).toBe(before);
  expect(before.model.processes[0]?.id?.text).toBe('p');
  expect(before.text).toBe(process('p'));
  expect(store.reads).toBeGreaterThan(0);
  expect(store.told).toEqual([]);
});

test('what is said of a file without its text is said without reading it', async () => {
  const { store, project } = forgetful();
  await collectGarbage();
  const { kind, certain, broken } = bpmnIn(project);
  expect({ kind, certain, broken }).toEqual({ kind: 'bpmn', certain: false, broken: false });
  const [scope] = project.snapshot.scopes.values();
  expect(scope?.processIds()).toEqual(['p']);
  expect(scope?.implementationNames()).toEqual(['movies.get']);
  expect(scope?.filesNaming('process:p', 'definitions').map((file) => file.uri)).toEqual([uri]);
  project.apply([{ type: 'found', uri: 'file:///w/connectors/new.json' }]);
  expect(store.reads).toBe(0);
});

test('the model of a file is the same one for all that is asked in one turn', async () => {
  const { store, project } = forgetful();
  await collectGarbage();
  const { elements } = bpmnIn(project).model;
  expect(bpmnIn(project).model.elements).toBe(elements);
  expect(store.reads).toBe(1);
});

test('a file that holds another text now is answered as it is now, and told of', async () => {
  const { store, project } = forgetful();
  store.texts.set(uri, `\n\n${process('q')}`);
  await collectGarbage();
  const file = bpmnIn(project);
  const [found] = file.model.processes;
  expect(found?.id?.text).toBe('q');
  expect(file.text.slice(found?.id?.span.start, found?.id?.span.end)).toBe('q');
  expect(store.told).toEqual([uri]);
  await collectGarbage();
  expect(bpmnIn(project).text).toBe(file.text);
  expect(store.told).toEqual([uri]);
});

test('a file that is gone or cannot be decoded any more says nothing, and is told of', async () => {
  const { store, project } = forgetful();
  store.texts.delete(uri);
  await collectGarbage();
  expect(bpmnIn(project).model.elements).toEqual([]);
  expect(store.told).toEqual([uri]);
});

test('an open document stays in memory', async () => {
  const { store, project } = forgetful();
  project.apply([{ type: 'text', uri, text: process('typed') }]);
  await collectGarbage();
  expect(bpmnIn(project).model.processes[0]?.id?.text).toBe('typed');
  expect(store.reads).toBe(0);
});

test('where nothing can be read at once the text stays in memory, and its model comes back', async () => {
  const project = new Project(new Contents(undefined, 0));
  project.apply([new MemoryStore().write(uri, process('p'))]);
  await collectGarbage();
  expect(bpmnIn(project).model.processes[0]?.id?.text).toBe('p');
});

test('the last files that were used are not read again', async () => {
  const store = new MemoryStore();
  const project = new Project(new Contents(store));
  project.apply([store.write(uri, process('p'))]);
  for (let turn = 0; turn < 2; turn++) {
    expect(bpmnIn(project).model.processes[0]?.id?.text).toBe('p');
    await collectGarbage();
  }
  expect(store.reads).toBe(1);
});

test('a project that keeps no text says what one says that keeps all', async () => {
  await fc.assert(
    fc.asyncProperty(randomChanges(), async (steps) => {
      const store = new MemoryStore();
      const [forgetting, keeping] = [new Project(new Contents(store, 0)), new Project()];
      for (const changes of steps) {
        forgetting.apply(changes.map((change) => onDisk(change, store)));
        keeping.apply(changes);
      }
      await collectGarbage();
      expect(describeSnapshot(forgetting.snapshot)).toEqual(describeSnapshot(keeping.snapshot));
      expect(store.told).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** A text that a project is told of as the disk has it. */
function onDisk(change: FileChange, store: MemoryStore): FileChange {
  return change.type === 'text' ? store.write(change.uri, change.text) : change;
}
