import fc from 'fast-check';
import type { FileChange } from '../../server/project/project.ts';

/**
 * Changes of a small workspace in which everything depends on everything: two bundles, main and test resources, files that are
 * broken, unreadable or not read yet, names that are defined twice or not at all, build files and manifests.
 */
export function randomChanges(): fc.Arbitrary<readonly (readonly FileChange[])[]> {
  const change = fc.oneof({ weight: 5, arbitrary: texts() }, { weight: 2, arbitrary: others() });
  return fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 14 });
}

/** What a sequence of changes comes to: the last one of each file. */
export function finalState(steps: readonly (readonly FileChange[])[]): FileChange[] {
  const last = new Map<string, FileChange>();
  for (const change of steps.flat()) {
    if (change.type === 'gone') last.delete(change.uri);
    else if (change.type !== 'found' || !last.has(change.uri)) last.set(change.uri, change);
  }
  return [...last.values()];
}

const roots = ['a', 'b', 'm/src/main/resources', 'm/src/test/resources'];

function address(paths: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...roots), fc.constantFrom(...paths))
    .map(([root, path]) => `file:///w/${root}/${path}`);
}

const connectorPaths = ['connectors/x.json', 'connectors/y.json'];
const processPaths = ['processes/p.bpmn', 'processes/q.xml'];
const extensionsPaths = ['processes/p-extensions.json'];
const manifestPaths = ['loans.json'];
const allPaths = [...connectorPaths, ...processPaths, ...extensionsPaths, ...manifestPaths];

function texts(): fc.Arbitrary<FileChange> {
  return fc.oneof(
    { weight: 3, arbitrary: text(connectorPaths, connector()) },
    { weight: 3, arbitrary: text(processPaths, process()) },
    { weight: 2, arbitrary: text(extensionsPaths, extensions()) },
    { weight: 1, arbitrary: text(manifestPaths, fc.constantFrom('{}', '{ "name": "loans", "createdBy": "me" }')) },
  );
}

function text(paths: readonly string[], contents: fc.Arbitrary<string>): fc.Arbitrary<FileChange> {
  return fc.tuple(address(paths), spoiled(contents)).map(([uri, content]) => ({ type: 'text', uri, text: content }));
}

/** Now and then something else, something cut off, or the same further down. */
function spoiled(contents: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: contents },
    { weight: 2, arbitrary: contents.map((content) => `\n\n${content}`) },
    { weight: 1, arbitrary: contents.map((content) => content.slice(0, -10)) },
    { weight: 1, arbitrary: fc.constantFrom('', '{}', '<log/>', '{ "extensions": {} }') },
  );
}

function others(): fc.Arbitrary<FileChange> {
  const buildFile = fc.constantFrom('file:///w/a/pom.xml', 'file:///w/build.gradle');
  return fc.oneof(
    { weight: 3, arbitrary: address(allPaths).map((uri) => ({ type: 'gone' as const, uri })) },
    address(allPaths).map((uri) => ({ type: 'found' as const, uri })),
    address(allPaths).map((uri) => ({ type: 'unreadable' as const, uri, reason: 'It holds zero bytes' })),
    buildFile.map((uri) => ({ type: 'found' as const, uri })),
    buildFile.map((uri) => ({ type: 'gone' as const, uri })),
  );
}

const connectorName = fc.constantFrom('movies', 'books');
const actionName = fc.constantFrom('get', 'put');
const processId = fc.constantFrom('Process_p', 'Process_q');
const taskId = fc.constantFrom('t', 'u');
const variable = fc.constantFrom('v', 'w');

function connector(): fc.Arbitrary<string> {
  const parameter = fc.record({ id: variable, name: variable, type: fc.constantFrom('string', 'integer', 'x') });
  const action = fc.record(
    { id: actionName, name: actionName, inputs: fc.array(parameter, { maxLength: 2 }) },
    { requiredKeys: ['id', 'name'] },
  );
  return fc
    .record(
      { name: connectorName, actions: fc.dictionary(actionName, action, { maxKeys: 2 }) },
      { requiredKeys: ['actions'] },
    )
    .map((value) => JSON.stringify(value, undefined, 2));
}

function process(): fc.Arbitrary<string> {
  const implementation = fc.oneof(
    fc.tuple(connectorName, actionName).map((parts) => parts.join('.')),
    fc.constantFrom('', 'movies', 'aBean', 'script.EXECUTE', '##WebService'),
  );
  const task = fc
    .tuple(taskId, implementation)
    .map(([id, value]) => `<serviceTask id="${id}" implementation="${value}"/>`);
  const call = processId.map((id) => `<callActivity id="call" calledElement="${id}"/>`);
  const engine = fc.constantFrom(
    'xmlns:activiti="http://activiti.org/bpmn"',
    'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
    '',
  );
  return fc
    .tuple(engine, processId, fc.array(fc.oneof(task, call), { maxLength: 3 }))
    .map(
      ([namespace, id, elements]) =>
        `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${namespace}>\n<process id="${id}">\n${elements.join('\n')}\n</process></definitions>`,
    );
}

/** An extensions file about one or two processes, `Process_p` among them more often than not. */
export function extensions(): fc.Arbitrary<string> {
  const property = fc.record({ id: variable, name: variable, type: fc.constantFrom('string', 'integer') });
  const entry = fc.record({ type: fc.constantFrom('variable', 'value'), value: variable });
  const mapping = fc.record(
    { inputs: fc.dictionary(variable, entry, { maxKeys: 2 }), outputs: fc.dictionary(variable, entry, { maxKeys: 2 }) },
    { requiredKeys: [] },
  );
  const one = fc.record(
    {
      properties: fc.dictionary(variable, property, { maxKeys: 2 }),
      mappings: fc.dictionary(taskId, mapping, { maxKeys: 2 }),
      constants: fc.dictionary(taskId, fc.record({ v: fc.record({ value: variable }) }), { maxKeys: 1 }),
    },
    { requiredKeys: [] },
  );
  return fc
    .dictionary(processId, one, { minKeys: 1, maxKeys: 2 })
    .map((value) => JSON.stringify({ id: 'x', name: 'p', type: 'PROCESS', extensions: value }, undefined, 1));
}
