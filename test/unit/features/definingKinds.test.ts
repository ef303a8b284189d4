import { expect, test } from 'vitest';
import { fileKinds } from '../../../server/model/file.ts';
import { Project } from '../../../server/project/project.ts';
import { kindOfPath } from '../../../server/project/recognition.ts';
import { service } from '../../../server/service.ts';
import { filesOf, projectOf } from '../../support/projectText.ts';

const text = `-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "inputs": [{ "id": "i", "name": "title", "type": "string" }] } },
  "events": { "e": { "id": "e", "name": "seen" } } }
-- processes/p.bpmn --
<process id="p"><serviceTask id="t" implementation="movies.get"/><callActivity id="c" calledElement="q"/>
  <callActivity id="d" calledElement="\${which}"/><serviceTask id="v" implementation="\${which}"/>
  <sequenceFlow id="f" sourceRef="t" targetRef="c"/></process>
-- processes/q.bpmn --
<process id="q"><serviceTask id="u" implementation="someBean"/></process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "properties": { "w": { "id": "w", "name": "which", "type": "string" } }, "mappings": { "t": { "inputs": { "title": { "type": "value", "value": 1 } } } } } } }
-- triggers/t.json --
{ "event": { "source": "movies.seen" }, "action": { "source": "movies.get", "payload": { "title": "x" } } }
`;

test('what a name is defined as does not change when files of other kinds are read', () => {
  const { files } = filesOf(text);
  const { snapshot } = projectOf(text).project;
  let early = 0;
  for (const [uri, content] of files) {
    for (let offset = 0; offset <= content.length; offset++) {
      const kinds = service.definingKinds(snapshot, uri, offset);
      if (kinds === fileKinds) continue;
      const project = new Project();
      project.apply([...files.keys()].map((each) => ({ type: 'found', uri: each })));
      const read = [...files].filter(([each]) => each === uri || kinds.some((kind) => kind === kindOfPath(each)));
      project.apply(read.map(([each, its]) => ({ type: 'text', uri: each, text: its })));
      const found = service.definitions(project.snapshot, uri, offset);
      expect(found).toEqual(service.definitions(snapshot, uri, offset));
      expect(service.declarations(project.snapshot, uri, offset)).toEqual(service.declarations(snapshot, uri, offset));
      early += found.length;
    }
  }
  expect(early).toBeGreaterThan(20);
});

test('what is not known to lie in few kinds of files may lie in any', () => {
  const { files } = filesOf(text);
  const { snapshot } = projectOf(text).project;
  const kindsAt = (path: string, name: string) => {
    const uri = `file:///project/${path}`;
    return service.definingKinds(snapshot, uri, (files.get(uri) ?? '').indexOf(name));
  };
  expect(kindsAt('processes/p.bpmn', 'movies.get')).toEqual(['connector']);
  expect(kindsAt('processes/p.bpmn', 'q"')).toEqual(['bpmn']);
  expect(kindsAt('triggers/t.json', 'movies.seen')).toEqual(['connector']);
  expect(kindsAt('processes/p.bpmn', 'which}"/><serviceTask')).toEqual(fileKinds);
  expect(kindsAt('processes/p.bpmn', 't" targetRef')).toEqual(fileKinds);
  expect(kindsAt('processes/p-extensions.json', 'title')).toEqual(fileKinds);
});
