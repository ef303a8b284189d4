import { describe, expect, test } from 'vitest';
import {
  type BuiltInParameter,
  builtInConnectors,
  isBuiltInImplementation,
  isKnownParameterType,
  knownParameterTypes,
} from '../../../server/model/builtIns.ts';

describe('isBuiltInImplementation', () => {
  test.each([
    'script.EXECUTE',
    'dmn-connector.EXECUTE_TABLE',
    'email-service.SEND',
    'docgen-service.GENERATE',
    'content-service.CREATE_FILE',
    'hxp-content-service.SET_PERMISSION',
  ])('accepts %s', (implementation) => {
    expect(isBuiltInImplementation(implementation)).toBe(true);
  });

  test.each(['script.', 'script.run', 'content-service.NO_SUCH_ACTION'])(
    'looks at the prefix alone: %s',
    (implementation) => {
      expect(isBuiltInImplementation(implementation)).toBe(true);
    },
  );

  test.each(['', 'script', 'scripts.EXECUTE', 'Script.EXECUTE', ' script.EXECUTE', 'my-script.EXECUTE'])(
    'refuses %o',
    (implementation) => {
      expect(isBuiltInImplementation(implementation)).toBe(false);
    },
  );
});

describe('builtInConnectors', () => {
  test('hold the six reserved services', () => {
    expect(builtInConnectors.map((connector) => connector.name)).toEqual([
      'script',
      'dmn-connector',
      'email-service',
      'docgen-service',
      'content-service',
      'hxp-content-service',
    ]);
  });

  test('name the constants that the modeler writes for scripts and decision tables', () => {
    expect(action('script.EXECUTE').constants.map((constant) => constant.name)).toEqual(['_activiti_script_']);
    expect(action('dmn-connector.EXECUTE_TABLE').constants.map((constant) => constant.name)).toEqual([
      '_activiti_dmn_table_',
    ]);
  });

  test('tell what an e-mail needs', () => {
    expect(requiredNames(action('email-service.SEND').inputs)).toEqual(['to', 'from']);
    expect(action('email-service.SEND').outputs).toEqual([]);
  });

  test('have the documented content actions, alternatives not required', () => {
    const content = builtInConnectors.find((connector) => connector.name === 'content-service');
    expect(content?.actions).toHaveLength(23);
    expect(requiredNames(action('content-service.CREATE_FILE').inputs)).toEqual(['fileName']);
    expect(requiredNames(action('content-service.LOCK_NODE').inputs)).toEqual(['lockType', 'timeToExpire', 'lifetime']);
    expect(action('content-service.SELECT_FOLDER').outputs.map((output) => output.name)).toEqual([
      'response',
      'folder',
    ]);
  });

  test('repeat no action and no parameter, describe each, and use known types', () => {
    for (const connector of builtInConnectors) {
      expectUniqueNames(connector.actions);
      for (const { inputs, outputs, constants } of connector.actions) {
        expectUniqueNames([...inputs, ...constants]);
        expectUniqueNames(outputs);
        for (const parameter of [...inputs, ...outputs, ...constants]) {
          expect(parameter.description).toBeTruthy();
          expect(isKnownParameterType(parameter.type)).toBe(true);
        }
      }
    }
  });
});

describe('isKnownParameterType', () => {
  test.each(['string', 'bigdecimal', 'content', 'enum', 'float-number'])('knows %s', (type) => {
    expect(isKnownParameterType(type)).toBe(true);
  });

  test.each(['String', 'STRING', 'Json', 'datetime', 'DateTime', 'content-metadata', 'Content-Type', 'float'])(
    'knows %s of the out-of-the-box tables, whatever its letter case',
    (type) => {
      expect(isKnownParameterType(type)).toBe(true);
    },
  );

  test.each(['', 'text', 'number', 'BigDecimal', 'customer', 'string '])('does not know %o', (type) => {
    expect(isKnownParameterType(type)).toBe(false);
  });

  test('knows all that is listed, each spelling once', () => {
    expect(knownParameterTypes.every(isKnownParameterType)).toBe(true);
    expect(new Set(knownParameterTypes).size).toBe(knownParameterTypes.length);
  });
});

function action(implementation: string) {
  const [connectorName, actionName] = implementation.split('.');
  const connector = builtInConnectors.find((candidate) => candidate.name === connectorName);
  const found = connector?.actions.find((candidate) => candidate.name === actionName);
  if (found === undefined) throw new Error(`No built-in ${implementation}`);
  return found;
}

function requiredNames(parameters: readonly BuiltInParameter[]): readonly string[] {
  return parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
}

function expectUniqueNames(named: readonly { readonly name: string }[]): void {
  const names = named.map((entry) => entry.name);
  expect(names).toEqual([...new Set(names)]);
}
