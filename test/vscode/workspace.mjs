// The workspace of the suites: a copy of the sample project, and beside it a project with mistakes, all in a temporary folder.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

const CONNECTOR = {
  id: 'connector-parcels',
  name: 'parcels',
  description: 'Knows where parcels are',
  actions: {
    'action-track': {
      id: 'action-track',
      name: 'TRACK',
      description: 'Follows one parcel',
      inputs: [
        { id: 'input-number', name: 'number', description: 'Number of the parcel', type: 'string', required: true },
      ],
      outputs: [{ id: 'output-place', name: 'place', description: 'Where it was seen last', type: 'string' }],
    },
  },
  events: {},
};

// The keys that the modeling service adds tell an exported project from any other folder: findings then have its severities.
const MANIFEST = {
  id: 'parcel-desk',
  name: 'parcel-desk',
  version: '1',
  createdBy: 'ada',
  creationDate: '2024-03-04T08:12:45Z',
};

const FILES = {
  'parcel-desk/parcel-desk.json': JSON.stringify(MANIFEST, null, 2),
  'parcel-desk/connectors/parcels.json': `${JSON.stringify(CONNECTOR, null, 2)}\n`,
  'parcel-desk/processes/unopened.bpmn20.xml': bpmn('Unopened', {
    Task_Lost: 'implementation="parcels.TRAK"',
  }),
  'parcel-desk/processes/typing.bpmn20.xml': bpmn('Typing', {
    Task_Empty: 'name=""\n      implementation=""',
    Task_Begun: 'implementation="par"',
    Task_Dotted: 'implementation="parcels."',
  }),
};

/** Creates the workspace; the caller deletes the folder with `deleteWorkspace`. */
export function createWorkspace() {
  const folder = createFolder(FILES);
  cpSync(EXAMPLES, folder, { recursive: true });
  return folder;
}

/** Creates a folder where no path tells of connectors, and one document does by its content. */
export function createPlainFolder() {
  return createFolder({ 'notes.json': '{}\n', 'order.xml': bpmn('Order', { Task_Order: 'implementation=""' }) });
}

/** Deletes a workspace or any other temporary folder, also while a server that ends still writes to it. */
export function deleteWorkspace(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function createFolder(files) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'activiti-connectors-test-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A process whose service tasks follow one another; the values of `tasks` are their other attributes, on lines of their own. */
function bpmn(name, tasks) {
  const ids = [`Start_${name}`, ...Object.keys(tasks), `End_${name}`];
  const flows = ids
    .slice(1)
    .map((id, index) => `<sequenceFlow id="Flow_${id}" sourceRef="${ids[index]}" targetRef="${id}" />`);
  const serviceTasks = Object.entries(tasks).map(
    ([id, attributes]) => `<serviceTask id="${id}"\n      ${attributes} />`,
  );
  const elements = [`<startEvent id="Start_${name}" />`, ...serviceTasks, `<endEvent id="End_${name}" />`, ...flows];
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="model-${name}" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="Process_${name}" name="${name}" isExecutable="true">
    ${elements.join('\n    ')}
  </process>
</definitions>
`;
}
