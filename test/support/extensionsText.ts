/** Parts of a project with one connector, one process and its extensions, in the form of `projectOf`; JSON without the outer braces. */
export interface ExtensionsParts {
  readonly variables?: string;
  readonly mappings?: string;
  readonly constants?: string;
  readonly assignments?: string;
  readonly templates?: string;
  /** BPMN elements in place of the usual ones. */
  readonly elements?: string;
  /** More files, with their headers. */
  readonly files?: string;
}

const connector = `{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe",
  "inputs": [
    { "id": "i1", "name": "movie", "type": "string", "required": true },
    { "id": "i2", "name": "limit", "type": "integer" },
    { "id": "i3", "name": "since", "type": "date" },
    { "id": "i4", "name": "options", "type": "json" },
    { "id": "i5", "name": "strict", "type": "boolean" },
    { "id": "i6", "name": "special", "type": "my-type" },
    { "id": "i7", "name": "poster", "type": "file" } ],
  "outputs": [
    { "id": "o1", "name": "description", "type": "string" },
    { "id": "o2", "name": "rating", "type": "integer" },
    { "id": "o3", "name": "raw", "type": "json" } ] } } }`;

const usualElements = `<startEvent id="start"/>
<serviceTask id="task" implementation="movies.describe"/>
<serviceTask id="mail" implementation="email-service.SEND"/>
<serviceTask id="bean" implementation="myBean"/>
<serviceTask id="loop" implementation="movies.describe"><multiInstanceLoopCharacteristics/></serviceTask>
<userTask id="form"/>
<callActivity id="call" calledElement="Process_q"/>
<exclusiveGateway id="gateway"/>
<endEvent id="message"><messageEventDefinition/></endEvent>`;

const usualVariables = `"v1": { "id": "v1", "name": "title", "type": "string", "required": false },
"v2": { "id": "v2", "name": "year", "type": "integer", "required": false },
"v3": { "id": "v3", "name": "day", "type": "date", "required": false },
"v4": { "id": "v4", "name": "moment", "type": "datetime", "required": false },
"v5": { "id": "v5", "name": "data", "type": "json", "required": false },
"v6": { "id": "v6", "name": "picture", "type": "file", "required": false }`;

/** A whole project: connector `movies` with action `describe`, process `Process_p`, and the extensions with the given parts. */
export function extensionsText(parts: ExtensionsParts): string {
  const { variables = usualVariables, mappings = '', constants = '', assignments = '', templates = '' } = parts;
  return withExtensions(
    `{ "id": "process-1", "name": "p", "type": "PROCESS", "extensions": { "Process_p": {
"properties": { ${variables} },
"mappings": { ${mappings} },
"constants": { ${constants} },
"assignments": { ${assignments} },
"templates": { ${templates} } } } }`,
    parts,
  );
}

/** The same project with another extensions file. */
export function withExtensions(json: string, { elements = usualElements, files = '' }: ExtensionsParts = {}): string {
  return `
-- connectors/movies.json --
${connector}
-- processes/p.bpmn --
<process id="Process_p">${elements}</process>
-- processes/p-extensions.json --
${json}
${files}`;
}

/** Variables beside the usual ones. */
export function variablesText(variables: string, elements?: string): string {
  return extensionsText({ variables, ...(elements === undefined ? {} : { elements }) });
}

/** Inputs of the task that calls `movies.describe`. */
export function inputsText(inputs: string): string {
  return extensionsText({ mappings: `"task": { "inputs": { ${inputs} } }` });
}

/** Outputs of the task that calls `movies.describe`. */
export function outputsText(outputs: string): string {
  return extensionsText({ mappings: `"task": { "outputs": { ${outputs} } }` });
}
