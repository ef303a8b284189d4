import fc from 'fast-check';

/** The names that everything in the small workspace is about, so that most files speak of each other. */
const connectorName = fc.constantFrom('movies', 'books');
const actionName = fc.constantFrom('get', 'put');
const processId = fc.constantFrom('Process_p', 'Process_q');
const elementId = fc.constantFrom('t', 'u');
const variable = fc.constantFrom('v', 'w');
const type = fc.constantFrom('string', 'integer', 'date', 'x');

/** A text for a path: mostly of the kind that the path promises, now and then spoiled, something else, or nothing. */
export function textFor(path: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: promised(path) },
    { weight: 1, arbitrary: promised(path).map((text) => text.slice(0, -12)) },
    { weight: 1, arbitrary: promised(path).map((text) => `\n\n${text}`) },
    { weight: 1, arbitrary: fc.constantFrom('', '{}', '<log/>', '{ "extensions": {} }', '{ "name": "movies" }') },
  );
}

function promised(path: string): fc.Arbitrary<string> {
  if (path.endsWith('.activiti-connectors.json')) return configuration();
  if (path.includes('/connectors/') || path.endsWith('/loose.json')) return connector();
  if (path.endsWith('-extensions.json')) return fc.oneof({ weight: 3, arbitrary: extensions() }, legacyExtensions());
  if (path.includes('/triggers/')) return trigger();
  if (path.endsWith('.json')) return manifest();
  return process();
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 1);
}

function connector(): fc.Arbitrary<string> {
  const parameter = fc.record(
    { id: variable, name: variable, type, required: fc.boolean() },
    { requiredKeys: ['id', 'name', 'type'] },
  );
  const parameters = fc.array(parameter, { maxLength: 2 });
  const action = fc.record(
    { id: actionName, name: actionName, inputs: parameters, outputs: parameters },
    { requiredKeys: ['id', 'name'] },
  );
  const error = fc.record({ name: variable, code: variable }, { requiredKeys: ['name'] });
  return fc
    .record(
      {
        name: connectorName,
        description: fc.constant('About'),
        actions: fc.dictionary(actionName, action, { maxKeys: 2 }),
        events: fc.dictionary(actionName, action, { maxKeys: 1 }),
        errors: fc.array(error, { maxLength: 2 }),
      },
      { requiredKeys: ['actions'] },
    )
    .map(json);
}

function process(): fc.Arbitrary<string> {
  const namespace = fc.constantFrom(
    'xmlns:activiti="http://activiti.org/bpmn"',
    'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
    '',
  );
  const error = fc
    .tuple(connectorName, variable)
    .map(([name, code]) => `<error id="connector.${name}_${code}" errorCode="${code}"/>`);
  const elements = fc.array(fc.oneof({ weight: 4, arbitrary: task() }, call(), others()), { maxLength: 4 });
  return fc
    .tuple(namespace, processId, elements, fc.option(error, { nil: '' }))
    .map(
      ([engine, id, inside, beside]) =>
        `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${engine}>\n${beside}\n<process id="${id}" name="${id}">\n${inside.join('\n')}\n</process>\n</definitions>\n`,
    );
}

function task(): fc.Arbitrary<string> {
  const implementation = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(connectorName, actionName).map((parts) => parts.join('.')) },
    fc.constantFrom('', 'movies', 'aBean', 'script.EXECUTE', 'email-service.SEND'),
  );
  return fc
    .tuple(elementId, implementation)
    .map(([id, value]) => `<serviceTask id="${id}" name="Task ${id}" implementation="${value}"/>`);
}

function call(): fc.Arbitrary<string> {
  return processId.map((id) => `<callActivity id="call" calledElement="${id}"/>`);
}

function others(): fc.Arbitrary<string> {
  return fc.oneof(
    elementId.map((id) => `<userTask id="${id}"/>`),
    fc
      .tuple(connectorName, variable)
      .map(
        ([name, code]) =>
          `<boundaryEvent id="b" attachedToRef="t"><errorEventDefinition errorRef="connector.${name}_${code}"/></boundaryEvent>`,
      ),
    variable.map((name) => `<dataObject id="d" name="${name}"/>`),
    fc.constant('<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>'),
  );
}

function ofProcess(): fc.Arbitrary<object> {
  const property = fc.record(
    { id: variable, name: variable, type, required: fc.boolean(), value: fc.constantFrom('1', '${v}', '${w}') },
    { requiredKeys: ['id', 'name', 'type'] },
  );
  const entry = fc.record({
    type: fc.constantFrom('variable', 'value'),
    value: fc.oneof(variable, fc.constantFrom('${v}', 'text ${w}', '${')),
  });
  const half = fc.dictionary(variable, entry, { maxKeys: 2 });
  const mapping = fc.record(
    { inputs: half, outputs: half, mappingType: fc.constantFrom('MAP_ALL', 'MAP_ALL_INPUTS') },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      properties: fc.dictionary(variable, property, { maxKeys: 2 }),
      mappings: fc.dictionary(elementId, mapping, { maxKeys: 2 }),
      constants: fc.dictionary(elementId, fc.record({ v: fc.record({ value: variable }) }), { maxKeys: 1 }),
    },
    { requiredKeys: [] },
  );
}

function extensions(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('x', 'y'), fc.dictionary(processId, ofProcess(), { minKeys: 1, maxKeys: 2 }))
    .map(([id, processes]) => json({ id, name: 'p', type: 'PROCESS', extensions: processes }));
}

/** As before 7.1.0.M6: the root id is the process's. */
function legacyExtensions(): fc.Arbitrary<string> {
  return fc
    .tuple(processId, ofProcess())
    .map(([id, content]) => json({ id, extensions: { properties: {}, ...content } }));
}

function trigger(): fc.Arbitrary<string> {
  return fc
    .tuple(connectorName, actionName)
    .map(([name, action]) =>
      json({ id: 't', name: 't', event: { source: 's' }, action: { source: `${name}.${action}`, payload: {} } }),
    );
}

function manifest(): fc.Arbitrary<string> {
  return fc.constantFrom('{}', '{ "name": "loans", "createdBy": "me", "creationDate": "2024-01-01T00:00:00Z" }');
}

/** Patterns for the folders and files of the small workspace, in every place where they may stand. */
export function excluded(): fc.Arbitrary<Record<string, boolean>> {
  const pattern = fc.constantFrom(
    ...['**/target', '**/connectors', 'a/processes', 'processes/p.*', '**/{x,q}.*', 'm/**/test', 'b', '**/*.json'],
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(pattern, fc.boolean(), { maxKeys: 2 }) },
  );
}

function configuration(): fc.Arbitrary<string> {
  return fc
    .record(
      {
        profile: fc.constantFrom('auto', 'engine', 'modeling'),
        rules: fc.dictionary(
          fc.constantFrom('implementation-unknown-action', 'unused-action', 'nonsense'),
          fc.constantFrom('off', 'hint', 'error'),
        ),
        suppress: fc.constant([
          { code: 'implementation-unknown-connector', file: 'processes/p.bpmn', element: 't', reason: 'So it is' },
        ]),
        exclude: excluded(),
      },
      { requiredKeys: [] },
    )
    .map(json);
}
