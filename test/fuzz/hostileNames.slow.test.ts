import { expect, test } from 'vitest';
import { namePlaces } from '../../server/features/namePlaces.ts';
import { dnsLabelOf } from '../../server/fixes/connectorName.ts';
import { fixesFor } from '../../server/fixes/offer.ts';
import { mappingPreview } from '../../server/preview/mappingPreview.ts';
import { taskAt } from '../../server/preview/task.ts';
import { service } from '../../server/service.ts';
import { structureService } from '../../server/structureService.ts';
import { type ProjectText, projectOf } from '../support/projectText.ts';
import { profiles, strictStore } from './checkModel.ts';

/** A project in which everything that has a name has this one, and some things that nothing defines. */
function projectWith(name: string): string {
  return `
-- project.json --
{ "name": "project", "createdBy": "me", "${name}": 1 }
-- connectors/${name}.json --
{ "name": "${name}", "${name}": 1,
  "actions": { "${name}": { "id": "${name}", "name": "${name}", "${name}": 1,
    "inputs": [{ "id": "${name}", "name": "${name}", "type": "${name}", "required": true, "${name}": 1 }],
    "outputs": [{ "id": "${name}", "name": "${name}", "type": "string" }] } },
  "events": { "${name}": { "id": "${name}", "name": "${name}" } },
  "config": [{ "name": "${name}", "value": "${name}", "${name}": 1 }],
  "errors": [{ "name": "${name}", "code": "${name}" }] }
-- processes/p.bpmn --
<process id="${name}"><startEvent id="start" ${name}="1"/><${name} id="x" name="y"/>
<sequenceFlow id="f" sourceRef="start" targetRef="${name}"><conditionExpression>\${${name}}</conditionExpression></sequenceFlow>
<serviceTask id="${name}" name="${name}" implementation="${name}.${name}"/>
<serviceTask id="other" implementation="${name}.missing"/><serviceTask id="third" implementation="missing.${name}"/>
<callActivity id="call" calledElement="${name}"/><dataObject id="d" name="${name}"/>
<boundaryEvent id="b" attachedToRef="${name}"><errorEventDefinition errorRef="connector.${name}_${name}"/></boundaryEvent></process>
<error id="connector.${name}_${name}" errorCode="${name}"/>
-- processes/p-extensions.json --
{ "id": "${name}", "name": "p", "type": "PROCESS", "${name}": 1, "extensions": { "${name}": { "${name}": {},
  "properties": { "${name}": { "id": "${name}", "name": "${name}", "type": "string", "value": "\${${name}}", "${name}": 1 } },
  "mappings": { "${name}": { "${name}": 1, "inputs": { "${name}": { "type": "variable", "value": "${name}", "${name}": 1 } },
      "outputs": { "${name}": { "type": "variable", "value": "${name}" } } },
    "other": { "mappingType": "${name}", "inputs": { "in": { "type": "${name}", "value": "${name}" } } } },
  "constants": { "${name}": { "${name}": { "value": "${name}" } } },
  "assignments": { "${name}": { "id": "${name}", "type": "${name}" } },
  "templates": { "tasks": { "${name}": { "${name}": { "type": "variable", "value": "${name}" } } }, "default": {} } } } }
-- triggers/t.json --
{ "event": { "source": "${name}.${name}" }, "action": { "source": "${name}.${name}", "payload": { "${name}": "\${${name}}" } } }
-- .activiti-connectors.json --
{ "${name}": 1, "rules": { "${name}": "error" }, "suppress": [{ "code": "${name}", "element": "${name}", "${name}": 1 }] }
`;
}

/** Names that JavaScript finds in every object, each with one of the same length and kind that it does not. */
test.each([
  ['__proto__', '__qpoto__'],
  ['constructor', 'qonstructor'],
  ['toString', 'qoString'],
  ['hasOwnProperty', 'qasOwnProperty'],
  ['isPrototypeOf', 'qsPrototypeOf'],
  ['then', 'qhen'],
])("'%s' is a name like any other", async (special, plain) => {
  const known = await answersOf(projectOf(projectWith(special)));
  const others = await answersOf(projectOf(projectWith(plain)));
  // Fixes make labels of names, as in `to-string`.
  const [label = '', plainLabel = ''] = [dnsLabelOf(special), dnsLabelOf(plain)];
  const alike = (text: string): string => text.replaceAll(special, plain).replaceAll(label, plainLabel);
  expect(Object.fromEntries([...known].map(([key, answer]) => [alike(key), alike(answer)]))).toEqual(
    Object.fromEntries(others),
  );
});

/** What all features say about each name of the project, as texts. */
async function answersOf({ project, files }: ProjectText): Promise<ReadonlyMap<string, string>> {
  const { snapshot } = project;
  const answers = new Map<string, string>();
  const say = (key: string, answer: unknown) => answers.set(key, JSON.stringify(answer) ?? 'nothing');
  for (const uri of files.keys()) {
    const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
    if (!file || !scope) continue;
    for (const profile of profiles) {
      const store = strictStore(profile);
      const findings = store.findings(snapshot, uri);
      say(`${uri} ${profile}`, findings);
      const workshop = { project, store, newId: () => 'fresh' };
      say(
        `${uri} ${profile} fixes`,
        findings.map((finding) => fixesFor(workshop, finding)),
      );
    }
    for (const feature of ['outline', 'lenses', 'folds', 'links', 'semanticTokens'] as const)
      say(`${uri} ${feature}`, structureService[feature](snapshot, uri));
    say(`${uri} hints`, structureService.inlayHints(snapshot, uri, { start: 0, end: file.text.length }));
    for (const { span } of namePlaces(file, scope)) {
      const at = `${uri} ${span.start}`;
      const place = [snapshot, uri, span.start] as const;
      // Lists are in the order of the alphabet, in which another name stands elsewhere.
      say(`${at} completions`, (await service.completions(...place)).length);
      say(`${at} hover`, await service.hover(...place));
      say(`${at} definitions`, service.definitions(...place));
      say(`${at} references`, service.references(...place, true));
      say(`${at} rename`, service.rename(...place, 'fresh'));
      say(`${at} calls`, structureService.calls(...place));
      const task = taskAt(...place);
      say(`${at} preview`, task && mappingPreview(snapshot, task, () => [], {}));
    }
  }
  return answers;
}
