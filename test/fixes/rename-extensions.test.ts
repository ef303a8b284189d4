import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const json = '{ "id": "p", "extensions": { "Process_p": {} } }';
const process = '<process id="Process_p"><startEvent id="s"/></process>';

test('an extensions file is renamed after the file of its process', () => {
  checkFix(`\n-- processes/my p.bpmn20.xml --\n${process}\n-- processes/other-extensions.json --\n${json}\n`, {
    code: 'extensions-file-name',
    profile: 'modeling',
    title: "Rename the file to 'my p-extensions.json'",
    after: { 'processes/other-extensions.json': undefined, 'processes/my p-extensions.json': `${json}\n` },
  });
});

test('a file that is there is not written over', () => {
  const text = `\n-- processes/p.bpmn --\n${process}\n-- processes/p-extensions.json --\n{ "id": "q", "extensions": {} }\n-- processes/other-extensions.json --\n${json}\n`;
  expect(fixTitles(text, 'extensions-file-name', 'modeling')).toEqual([]);
});
