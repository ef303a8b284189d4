import { expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** Checks the links of the first file: the marked texts, in order, with the file that each opens. */
function checkLinks(text: string, targets: readonly string[]): void {
  const { project, files, ranges } = projectOf(text);
  const [uri = ''] = files.keys();
  const links = structureService.links(project.snapshot, uri);
  expect(links.map(({ span }) => span)).toEqual(ranges.get(uri));
  expect(links.map(({ target, title }) => `${target.slice(folder.length + 1)}: ${title}`)).toEqual(targets);
}

const project = (constants: string) => `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { "constants": { "task": ${constants} } } } }
-- processes/p.bpmn --
<process id="Process_p"/>
-- scripts/tidy-extensions.json --
{ "id": "s", "extensions": {} }
-- scripts/tidy%20up-extensions.json --
{ "id": "s", "extensions": {} }
-- decision-tables/price-extensions.json --
{ "id": "d", "extensions": {} }
`;

test('the name of a script or a decision table leads to its extensions', () => {
  checkLinks(
    project('{ "_activiti_script_": { "value": "«tidy»" }, "_activiti_dmn_table_": { "value": "«price»" } }'),
    [
      "scripts/tidy-extensions.json: Open the extensions of script 'tidy'",
      "decision-tables/price-extensions.json: Open the extensions of decision table 'price'",
    ],
  );
});

test('a name with a blank is found, too', () => {
  checkLinks(project('{ "_activiti_script_": { "value": "«tidy up»" } }'), [
    "scripts/tidy%20up-extensions.json: Open the extensions of script 'tidy up'",
  ]);
});

test('what no file of the project is named after, and other constants, lead nowhere', () => {
  checkLinks(project('{ "_activiti_script_": { "value": "price" }, "other": { "value": "tidy" } }'), []);
  checkLinks(project('{ "_activiti_script_": { "value": "" } }'), []);
});
