import fc from 'fast-check';
import { expect, test } from 'vitest';
import { service } from '../../../server/service.ts';
import { folder, projectOf } from '../../support/projectText.ts';

const text = `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a1": { "id": "a1", "name": "describe",
  "inputs": [{ "id": "i1", "name": "title", "type": "string" }], "outputs": [{ "id": "o1", "name": "pl\\u006ft", "type": "string" }] } },
  "errors": [{ "name": "Not found", "code": "NOT_FOUND" }] }
-- processes/p.bpmn --
<process id="Process_p"><startEvent id="start"><outgoing>f1</outgoing></startEvent>
<sequenceFlow id="f1" sourceRef="start" targetRef="task"><conditionExpression><![CDATA[\${film > 1}]]></conditionExpression></sequenceFlow>
<serviceTask id="task" name="A &amp; \${film}" implementation='movies.describe'><incoming>f1</incoming></serviceTask>
<callActivity id="call" calledElement="Process_p"><extensionElements><activiti:in source="film" target="text"/></extensionElements></callActivity>
<boundaryEvent id="caught" attachedToRef="task"><errorEventDefinition errorRef="connector.movies_NOT_FOUND"/></boundaryEvent></process>
<error id="connector.movies_NOT_FOUND" errorCode="NOT_FOUND"/>
-- processes/p-extensions.json --
{ "id": "x", "extensions": { "Process_p": {
"properties": { "v1": { "id": "v1", "name": "film", "type": "string", "value": "a \${text}" }, "v2": { "id": "v2", "name": "text", "type": "string" } },
"mappings": { "task": { "inputs": { "title": { "type": "variable", "value": "film" } }, "outputs": { "text": { "type": "value", "value": ["\${plot}"] } } },
  "call": { "inputs": { "film": { "type": "value", "value": "\${text}" } } } },
"constants": { "task": { "title": { "value": "Alien" } } }, "templates": { "default": { "assignee": { "type": "variable", "value": "film" } } } } } }
-- triggers/t.json --
{ "event": { "source": "movies.RELEASED", "inputs": { "genre": "horror" } }, "action": { "source": "movies.describe", "payload": { "title": "x" } } }
`;

const { project, files } = projectOf(text);
const uris = [...files.keys()];

test('the sample of this test names something in each of its files', () => {
  expect(uris.map((uri) => uri.slice(folder.length + 1))).toHaveLength(4);
  for (const uri of uris) {
    const end = files.get(uri)?.length ?? 0;
    const named = Array.from({ length: end }, (_, at) => service.references(project.snapshot, uri, at, true).length);
    expect(Math.max(...named)).toBeGreaterThan(1);
  }
});

test('whatever is cut out of a text, every answer lies inside the texts and none is an exception', () => {
  const part = fc.tuple(fc.nat(3), fc.nat(), fc.nat(40), fc.constantFrom('', '"', '<', '{', '}', '${', '&'), fc.nat());
  fc.assert(
    fc.property(part, ([which, start, length, put, place]) => {
      const uri = uris[which % uris.length] ?? '';
      const before = files.get(uri) ?? '';
      const from = start % before.length;
      const after = before.slice(0, from) + put + before.slice(from + length);
      const broken = project.fork();
      broken.apply([{ type: 'text', uri, text: after }]);
      const { snapshot } = broken;
      const offset = place % (after.length + 1);
      service.rename(snapshot, uri, offset, 'other');
      const spans = service
        .references(snapshot, uri, offset, true)
        .map((one) => ({ uri: one.uri, span: one.place.span }));
      for (const one of spans) {
        expect(one.span.start).toBeLessThan(one.span.end);
        expect(one.span.end).toBeLessThanOrEqual(snapshot.file(one.uri)?.text.length ?? 0);
      }
      for (const { origin } of service.definitions(snapshot, uri, offset)) {
        expect(origin.start <= offset && offset <= origin.end).toBe(true);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});
