import { expect, onTestFinished, test } from 'vitest';
import { everyRequest } from '../support/everyRequest.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { serveInMemory } from '../support/memoryServer.ts';
import { folder, projectOf } from '../support/projectText.ts';

/** Turns what follows around, rings, and is a link and an element where it is taken for Markdown or HTML. */
const mark = 'x\u202e[y](command:z)<img src=q>\u200b';
const inJson = JSON.stringify(mark).slice(1, -1);
const inXml = mark.replace('<', '&lt;');

const project = `
-- project.json --
{ "name": "${inJson}", "createdBy": "me" }
-- connectors/movies.json --
{ "name": "m${inJson}", "description": "d${inJson}",
  "actions": { "k${inJson}": { "id": "i${inJson}", "name": "a${inJson}", "description": "d${inJson}",
    "inputs": [{ "id": "i", "name": "in${inJson}", "type": "t${inJson}", "description": "d${inJson}", "required": true }],
    "outputs": [{ "id": "o", "name": "out${inJson}", "type": "string", "x${inJson}": 1 }] } },
  "events": { "e": { "id": "e", "name": "e${inJson}" } },
  "errors": [{ "name": "n${inJson}", "code": "c${inJson}" }], "input${inJson}": 1 }
-- processes/p.bpmn --
<process id="P${inXml}" name="N${inXml}"><startEvent id="s" name="S${inXml}"/>
<serviceTask id="t${inXml}" name="T${inXml}" implementation="m${inXml}.a${inXml}"/>
<serviceTask id="u${inXml}" implementation="m${inXml}.b${inXml}"/>
<serviceTask id="v" activiti:class="c${inXml}" implementation="nothing${inXml}.b"/>
<callActivity id="c" calledElement="P${inXml}"/><callActivity id="d" calledElement="other${inXml}"/>
<sequenceFlow id="f" sourceRef="s" targetRef="t${inXml}"/>
<boundaryEvent id="b" attachedToRef="t${inXml}"><errorEventDefinition errorRef="connector.m${inXml}_c${inXml}"/></boundaryEvent></process>
<error id="connector.m${inXml}_c${inXml}" errorCode="c${inXml}" name="E${inXml}"/>
-- processes/p-extensions.json --
{ "id": "x${inJson}", "name": "p", "type": "PROCESS", "extensions": { "P${inJson}": {
  "properties": { "v": { "id": "w${inJson}", "name": "v${inJson}", "type": "t${inJson}", "value": "\${x${inJson}}" } },
  "mappings": { "t${inJson}": { "inputs": { "in${inJson}": { "type": "variable", "value": "v${inJson}" },
      "no${inJson}": { "type": "vari${inJson}", "value": "v${inJson}" } },
    "outputs": { "v${inJson}": { "type": "variable", "value": "out${inJson}" } } }, "gone${inJson}": { "inputs": {} } },
  "constants": { "t${inJson}": { "in${inJson}": { "value": "1" }, "_activiti_script_": { "value": "s${inJson}" } } } },
  "Q${inJson}": {} } }
-- triggers/t.json --
{ "event": { "source": "m${inJson}.e${inJson}" }, "action": { "source": "m${inJson}.a${inJson}" } }
-- .activiti-connectors.json --
{ "profile": "p${inJson}", "rules": { "r${inJson}": "error" }, "suppress": [{ "code": "c${inJson}" }] }
`;

/** What is not shown, or has to be as it is: texts to write, addresses, and what a client hands back or compares. */
const raw = new Set([
  ...['newText', 'data', 'uri', 'targetUri', 'oldUri', 'newUri', 'filterText', 'placeholder', 'arguments', 'target'],
  ...['sortText', 'resultId', 'insertText'],
]);

/** The page of the preview shows what is invisible itself, as it sends names back. */
const isOfPage = (method: string): boolean => method.startsWith('activitiConnectors/');

const { files } = projectOf(project);

test('no name in an answer of the server hides, turns around, or acts', async () => {
  const server = serveInMemory(new MemoryFiles(Object.fromEntries(files)), [folder], {
    capabilities: {
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      },
    },
  });
  onTestFinished(() => server.end());
  const { editor } = server;
  await editor.initialize();
  await server.idle();
  const shown = new Map<string, string>();
  for (const [uri, text] of files) {
    for (const asked of placesIn(uri, text)) {
      for (const [method, paramsFor] of Object.entries(everyRequest)) {
        if (method === 'workspace/diagnostic' || isOfPage(method)) continue;
        const answer: unknown = await editor.connection
          .sendRequest(method, paramsFor(asked))
          .catch((error: Error) => ({ refusal: error.message }));
        for (const { path, value } of textsIn(answer, '')) shown.set(`${method} ${path}`, value);
        const wrong = textsIn(answer, '').filter(isWrong);
        expect({ method, wrong }).toEqual({ method, wrong: [] });
      }
    }
  }
  expect([...shown.values()].filter((value) => value.includes('\\u202e')).length).toBeGreaterThan(10);
}, 120_000);

/** A few places in each line: lines begin and end names. */
function* placesIn(uri: string, text: string) {
  const lines = text.split('\n');
  const end = { line: lines.length, character: 0 };
  for (const [line, content] of lines.entries()) {
    for (const found of content.matchAll(/x\u202e|x\\u202e|"[a-z]*"/g)) {
      yield { uri, position: { line, character: found.index + 1 }, range: { start: { line, character: 0 }, end } };
    }
  }
}

interface ShownText {
  readonly path: string;
  readonly value: string;
}

function textsIn(answer: unknown, path: string): ShownText[] {
  if (typeof answer === 'string') return [{ path, value: answer }];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    raw.has(key) ? [] : textsIn(value, Array.isArray(answer) ? path : `${path}.${key}`),
  );
}

/** Characters that nobody sees; Markdown has line breaks, and in it nothing of the mark may be a link or an element. */
function isWrong({ path, value }: ShownText): boolean {
  const isMarkdown = /\.(contents|documentation)\.value$/.test(path);
  return /[\p{Cc}\p{Cf}]/u.test(value.replaceAll('\n', '')) || (isMarkdown && /\]\(command|<img/.test(value));
}
