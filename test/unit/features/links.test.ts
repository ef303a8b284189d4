import { expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** Checks the links of the first file: the marked texts, in order, each with where it may lead, the best first. */
function checkLinks(text: string, ...targets: readonly (readonly string[])[]): void {
  const { project, files, ranges } = projectOf(text);
  const [uri = ''] = files.keys();
  const links = structureService.links(project.snapshot, uri);
  expect(links.map(({ span }) => span)).toEqual(ranges.get(uri));
  const pathOf = (address: string): string => address.slice(folder.length + 1);
  expect(
    links.map((link) =>
      link.kind === 'form'
        ? [`${pathOf(link.folder)} ${link.form}`]
        : link.targets.map(({ uri: target, title }) => `${pathOf(target)}: ${title}`),
    ),
  ).toEqual(targets);
}

const constants = (members: string) => `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { "constants": { "task": ${members} } } } }
-- processes/p.bpmn --
<process id="Process_p"/>
`;

test('the name of a script or a decision table leads to the file, or else to its extensions', () => {
  checkLinks(
    constants('{ "_activiti_script_": { "value": "«tidy up»" }, "_activiti_dmn_table_": { "value": "«price»" } }'),
    [
      "scripts/tidy%20up.bin: Open script 'tidy up'",
      "scripts/tidy%20up-extensions.json: Open the extensions of script 'tidy up'",
    ],
    [
      "decision-tables/price.dmn: Open decision table 'price'",
      "decision-tables/price.xml: Open decision table 'price'",
      "decision-tables/price-extensions.json: Open the extensions of decision table 'price'",
    ],
  );
});

test('the key of a form leads to where the forms lie, unless an expression tells it', () => {
  const task = (key: string) => `-- processes/p.bpmn --
<process id="p"><userTask id="t" activiti:formKey="${key}"/></process>
`;
  checkLinks(task('«form-1»'), ['forms/ form-1']);
  checkLinks(task('${form}'));
  checkLinks(task(''));
});

test('a name that leads out of its folder, and other constants, lead nowhere', () => {
  checkLinks(constants('{ "_activiti_script_": { "value": "«../../x»" }, "other": { "value": "tidy" } }'), []);
  checkLinks(constants('{ "_activiti_script_": { "value": "" } }'));
});
