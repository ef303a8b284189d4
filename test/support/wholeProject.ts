/** Parts of a project that is right but for what a part says; each has a text of its own where it is left out. */
export interface WholeProject {
  /** The connector definition. */
  readonly connector?: string;
  /** The flow nodes between start and end, each with an `id`; they are connected in this order. */
  readonly nodes?: readonly string[];
  /** What else stands in the process: flows, boundary events, data objects. */
  readonly beside?: string;
  /** What stands beside the process. */
  readonly others?: string;
  /** The process extensions; no such file where it is left out. */
  readonly extensions?: string;
  /** More files, with their headers. */
  readonly files?: string;
}

const usualAction = `"a": { "id": "a", "name": "describe",
  "inputs": [{ "id": "i", "name": "movie", "type": "string" }],
  "outputs": [{ "id": "o", "name": "text", "type": "string" }] }`;

/** A connector definition called `movies` with one more or another member at its root. */
export function connectorWith(members: string): string {
  return `{ "name": "movies"${members === '' ? '' : `, ${members}`} }`;
}

/** A connector definition `movies` whose action `describe` has these members beside `id` and `name`. */
export function actionWith(members: string): string {
  return connectorWith(`"actions": { "a": { "id": "a", "name": "describe"${members === '' ? '' : `, ${members}`} } }`);
}

/** A connector definition `movies` whose action takes this input. */
export function inputWith(parameter: string): string {
  return actionWith(`"inputs": [${parameter}], "outputs": [{ "id": "o", "name": "text", "type": "string" }]`);
}

/** A service task `task` with these attributes. */
export function serviceTask(attributes: string, content = ''): string {
  return `<serviceTask id="task" ${attributes}>${content}</serviceTask>`;
}

/** Process extensions of `Process_p` with these members. */
export function extensionsWith(members: string): string {
  return `{ "id": "process-1", "name": "p", "type": "PROCESS", "extensions": { "Process_p": { ${members} } } }`;
}

/** A variable of a process with these members beside `id`, `name` and `required`. */
export function variableWith(members: string): string {
  return extensionsWith(`"properties": { "v": { "id": "v", "name": "film", "required": false, ${members} } }`);
}

/** Extensions with the variables `film` and `plot`, both texts, and these mappings. */
export function mappingsWith(mappings: string, more = ''): string {
  return extensionsWith(`"properties": {
    "v": { "id": "v", "name": "film", "type": "string", "required": false },
    "w": { "id": "w", "name": "plot", "type": "string", "required": false } },
  "mappings": { ${mappings} }${more}`);
}

/** Extensions with these mappings of the two variables, in a project. */
export function maps(mappings: string, more = ''): WholeProject {
  return { extensions: mappingsWith(mappings, more) };
}

/** The same with inputs of the element `task`. */
export function input(entries: string): WholeProject {
  return maps(`"task": { "inputs": { ${entries} } }`);
}

/** The same with outputs of the element `task`. */
export function output(entries: string): WholeProject {
  return maps(`"task": { "outputs": { ${entries} } }`);
}

/** A variable with these members beside `id`, `name` and `required`, in a project. */
export function ofVariable(members: string): WholeProject {
  return { extensions: variableWith(members) };
}

/** One service task with this implementation, in a project. */
export function calls(implementation: string): WholeProject {
  return { nodes: [serviceTask(`implementation="${implementation}"`)] };
}

/** A script task with an error boundary event that leads on. */
export const guarded: WholeProject = {
  nodes: [serviceTask('implementation="script.EXECUTE"'), '<manualTask id="recover"/>'],
  beside: `<boundaryEvent id="guard" attachedToRef="task"><errorEventDefinition/></boundaryEvent>
<sequenceFlow id="g" sourceRef="guard" targetRef="recover"/>`,
};

/** A service task in a sub-process of a sub-process. */
export function subProcess(implementation: string): WholeProject {
  const inner = connected([serviceTask(`implementation="${implementation}"`)], 'i');
  return {
    nodes: [`<subProcess id="sub">${connected([`<subProcess id="inner">${inner}</subProcess>`], 's')}</subProcess>`],
  };
}

/** A project of connector `movies`, process `Process_p` and its extensions, in the form of `projectOf`. */
export function wholeProject(parts: WholeProject = {}): string {
  const {
    connector = connectorWith(`"actions": { ${usualAction} }`),
    nodes = [serviceTask('implementation="movies.describe"')],
    beside = '',
    others = '',
    extensions,
    files = '',
  } = parts;
  const header = '-- processes/p-extensions.json --';
  return `
-- connectors/movies.json --
${connector}
-- processes/p.bpmn20.xml --
${others}<process id="Process_p">${connected(nodes)}${beside}</process>
${extensions === undefined ? '' : `${header}\n${extensions}\n`}${files}`;
}

/** The nodes between a start and an end event, with the flows from each to the next. */
export function connected(nodes: readonly string[], prefix = ''): string {
  const all = [`<startEvent id="${prefix}start"/>`, ...nodes, `<endEvent id="${prefix}end"/>`];
  const ids = all.map((node) => / id="([^"]*)"/.exec(node)?.[1] ?? '');
  const flows = ids
    .slice(1)
    .map((id, at) => `<sequenceFlow id="${prefix}flow${at}" sourceRef="${ids[at]}" targetRef="${id}"/>`);
  return [...all, ...flows].join('\n');
}
