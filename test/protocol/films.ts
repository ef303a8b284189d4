import type { DiskFolder } from '../support/diskFolder.ts';
import { type ClientOptions, EditorClient } from '../support/editorClient.ts';

export const connector = (action: string): string => `{
  "name": "movies",
  "description": "All about movies",
  "actions": {
    "a": { "id": "a", "name": "${action}", "description": "Gets", "inputs": [], "outputs": [] }
  }
}
`;
export const bpmn = (implementation: string, id = 'Process_p'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
  <process id="${id}" isExecutable="true">
    <serviceTask id="task" implementation="${implementation}"/>
  </process>
</definitions>
`;
/** Just behind the opening quote of the implementation. */
export const value = { line: 3, character: 43 };
export const at = (character: number) => ({ line: value.line, character: value.character + character });
export const unknownAction = ['warning implementation-unknown-action 3:50'];

export const movies = 'connectors/movies.json';
export const process = 'processes/p.bpmn';
export const right = { [movies]: connector('get'), [process]: bpmn('movies.get') };
export const wrong = { ...right, [process]: bpmn('movies.gett') };

export async function started(folder: DiskFolder, options: ClientOptions = {}): Promise<EditorClient> {
  const client = await EditorClient.start([folder], options);
  await client.initialize();
  return client;
}
