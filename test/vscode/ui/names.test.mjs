// What a user sees who types names into mappings and expressions, with the packed extension and no setting changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createWorkspace, deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { openWindow } from './window.mjs';

const PAYOUT = 'loan-desk/processes/loan-payout.bpmn20.xml';
const APPLICATION = 'loan-desk/processes/loan-application.bpmn20.xml';
const APPLICATION_EXTENSIONS = 'loan-desk/processes/loan-application-extensions.json';
const PAYOUT_EXTENSIONS = 'loan-desk/processes/loan-payout-extensions.json';

const GREET_EXTENSIONS = 'greeting-desk/processes/greet-extensions.json';
const FILES = {
  'greeting-desk/connectors/greeter.json': `{ "name": "greeter", "description": "Greets", "actions": { "a": { "id": "a", "name": "GREET",
  "inputs": [ { "id": "i", "name": "guest", "type": "string", "required": true }, { "id": "j", "name": "greeting", "type": "string" } ] } } }
`,
  'greeting-desk/processes/greet.bpmn': `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="Process_Greet"><serviceTask id="Task_Greet" implementation="greeter.GREET" /></process>
</definitions>
`,
  [GREET_EXTENSIONS]: `{
  "id": "process-greet",
  "name": "greet",
  "type": "PROCESS",
  "extensions": {
    "Process_Greet": {
      "properties": { "v": { "id": "v", "name": "guest", "type": "string", "required": false } },
      "mappings": {
        "Task_Greet": {
          "inputs": {}
        }
      }
    }
  }
}
`,
};

let extensions;
let window;

beforeAll(async () => {
  extensions = installPacked();
  const folder = createWorkspace();
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  window = await openWindow({ folder, server: { extensions } });
  // Letters typed before the server is there bring up nothing.
  await window.run('Problems: Focus on Problems View');
  await window.page.locator('.markers-panel .monaco-list-row', { hasText: "has no action 'TRAK'" }).waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  await window?.closeSuggestions();
});

afterAll(async () => {
  await window?.close();
  if (extensions !== undefined) deleteWorkspace(extensions);
});

test('a brace typed in a mapping brings up the names of the expression, and the missing brace comes along', async () => {
  await window.openBehind(PAYOUT_EXTENSIONS, '"value": "Loan ');
  await window.type('${');
  await window.awaitSuggestion('applicantName');
  await window.type('amou');
  await window.awaitSuggestion('amount');
  await window.screenshot('expression-in-a-mapping');
  await window.press('Tab');
  await window.press('Tab');
  await window.type(', ');
  await window.saveAndAwait(PAYOUT_EXTENSIONS, '"Loan ${amount}, ${reference}"');
});

test('a brace typed in a condition brings up the names of the process', async () => {
  await window.openBehind(APPLICATION, 'xsi:type="bpmn2:tFormalExpression">');
  await window.type('${');
  await window.awaitSuggestion('applicantName');
  await window.screenshot('expression-in-a-condition');
});

test('a brace typed anywhere else brings up nothing', async () => {
  const openedLists = await window.watchSuggestions();
  await window.openBehind(APPLICATION_EXTENSIONS, '"mappings": ');
  await window.type('{');
  await window.openBehind(PAYOUT, 'implementation="');
  await window.type('s');
  await window.awaitSuggestion('sms-gateway');
  expect(await openedLists()).toHaveLength(1);
});

test('all inputs of an action come at once, and what they stand for is beside them', async () => {
  await window.openBehind(GREET_EXTENSIONS, '"inputs": {');
  await window.press('Enter');
  await window.type('"');
  await window.awaitSuggestion('All inputs');
  await window.press('Control+Space');
  await window.page.locator('.suggest-details:visible', { hasText: 'greeting' }).waitFor();
  await window.screenshot('all-inputs');
  await window.type('All inputs');
  await window.press('Tab');
  await window.saveAndAwait(GREET_EXTENSIONS, '"greeting": {');
  await window.screenshot('all-inputs-accepted');
  expect(JSON.parse(window.read(GREET_EXTENSIONS)).extensions.Process_Greet.mappings.Task_Greet.inputs).toEqual({
    guest: { type: 'variable', value: 'guest' },
    greeting: { type: 'variable', value: 'greeting' },
  });
});

test('the names of scripts, decision tables and forms lead to their files', async () => {
  const CHECK_EXTENSIONS = 'loan-desk/processes/credit-check-extensions.json';
  const followLink = async () => {
    await window.page.locator('.detected-link').first().waitFor();
    await window.run('Open Link');
  };
  await window.openBehind(CHECK_EXTENSIONS, '"value": "affordabi');
  await followLink();
  await window.page.locator('.tab.active[data-resource-name="affordability.bin"]').waitFor();
  await window.screenshot('link-to-a-script');
  await window.openBehind(APPLICATION, 'activiti:formKey="form-');
  await followLink();
  await window.page.locator('.tab.active[data-resource-name="review-application.json"]').waitFor();
});
