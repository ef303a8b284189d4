import { describe, expect, test } from 'vitest';
import { checkAccepted, checkRefused, codesUnderModeling } from '../../support/modelingService.ts';
import { calls, connectorWith, guarded, serviceTask, subProcess } from '../../support/wholeProject.ts';

describe('the service refuses a service task', () => {
  checkRefused([
    ['Invalid service implementation: an unknown action', calls('movies.rate'), 'implementation-unknown-action'],
    ['Invalid service implementation: another letter case', calls('movies.Describe'), 'implementation-unknown-action'],
    [
      'Invalid service implementation: a blank behind the action',
      calls('movies.describe '),
      'implementation-unknown-action',
    ],
    ['Invalid service implementation: no action behind the dot', calls('movies.'), 'implementation-unknown-action'],
    [
      'Invalid service implementation: an unknown connector',
      calls('books.describe'),
      'implementation-unknown-connector',
    ],
    [
      'Invalid service implementation: a connector of another letter case',
      calls('Movies.describe'),
      'implementation-unknown-connector',
    ],
    [
      'Invalid service implementation: a near miss of a reserved one',
      calls('Script.EXECUTE'),
      'implementation-unknown-connector',
    ],
    [
      'Invalid service implementation: the old name of the e-mail service',
      calls('email-connector.SEND'),
      'implementation-unknown-connector',
    ],
    ['Invalid service implementation: a connector alone', calls('movies'), 'implementation-plain-name'],
    ['Invalid service implementation: a reserved name without a dot', calls('script'), 'implementation-plain-name'],
    ['Invalid service implementation: a bean', calls('myBean'), 'implementation-plain-name'],
    ['Invalid service implementation: a blank', calls(' '), 'implementation-empty'],
    [
      'Invalid service implementation: the id of an action',
      {
        connector: connectorWith('"actions": { "x": { "id": "y", "name": "describe" } }'),
        ...calls('movies.x'),
      },
      'implementation-unknown-action',
    ],
    [
      'Invalid service implementation: an event',
      {
        connector: connectorWith('"actions": {}, "events": { "e": { "id": "e", "name": "RECEIVED" } }'),
        ...calls('movies.RECEIVED'),
      },
      'implementation-unknown-action',
    ],
    [
      'Invalid service implementation: the name inside of another file',
      {
        connector: '{ "name": "films", "actions": { "a": { "id": "a", "name": "describe" } } }',
        ...calls('films.describe'),
      },
      'connector-file-name',
    ],
    [
      'Invalid service implementation: a class',
      { nodes: [serviceTask('activiti:class="org.example.Task"')] },
      'implementation-not-a-connector',
    ],
    [
      'Invalid service implementation: an expression',
      { nodes: [serviceTask('activiti:expression="${bean.run()}"')] },
      'implementation-not-a-connector',
    ],
    [
      'Invalid service implementation: a delegate expression',
      { nodes: [serviceTask('activiti:delegateExpression="${bean}"')] },
      'implementation-not-a-connector',
    ],
    [
      'Invalid service implementation: a class beside a right implementation',
      { nodes: [serviceTask('activiti:class="org.example.Task" implementation="movies.describe"')] },
      'implementation-shadowed',
    ],
    [
      'Invalid service implementation: in a sub-process of a sub-process',
      subProcess('movies.rate'),
      'implementation-unknown-action',
    ],
    ['One of the attributes … is mandatory: none', { nodes: [serviceTask('')] }, 'service-task-without-implementation'],
    ['One of the attributes … is mandatory: an empty one', calls(''), 'implementation-empty'],
    [
      'One of the attributes … is mandatory: an empty class',
      { nodes: [serviceTask('activiti:class=""')] },
      'service-task-without-implementation',
    ],
  ]);

  test('Missing Catch Error boundary event is a warning', () => {
    expect(codesUnderModeling(calls('script.EXECUTE'), 'warning')).toEqual(['built-in-without-error-boundary']);
    expect(codesUnderModeling(calls('script.EXECUTE'), 'error')).toEqual([]);
    expect(codesUnderModeling(guarded, 'warning')).toEqual([]);
  });
});

describe('the service accepts a service task', () => {
  checkAccepted([
    ['that calls an action', calls('movies.describe')],
    ['that sends a mail', calls('email-service.SEND')],
    ['that makes a document', calls('docgen-service.GENERATE')],
    ['that works with content', calls('content-service.UPDATE_METADATA')],
    ['that works with content of another platform', calls('hxp-content-service.SET_PERMISSION')],
    ['that decides', calls('dmn-connector.EXECUTE_TABLE')],
    ['that runs a script', guarded],
    ['with any action of a reserved service', calls('content-service.no such.action')],
    ['with no action of a reserved service', calls('email-service.')],
    ['with the slip of the documentation', calls('dmn-connector.EXECTUTE_TABLE')],
    ['in a sub-process of a sub-process', subProcess('movies.describe')],
    [
      'that runs several times',
      { nodes: [serviceTask('implementation="movies.describe"', '<multiInstanceLoopCharacteristics/>')] },
    ],
    ['that is a mail task of the engine', { nodes: [serviceTask('activiti:type="mail"')] }],
    [
      'whose action has dots in its name',
      { connector: connectorWith('"actions": { "a": { "id": "a", "name": "a.b" } }'), ...calls('movies.a.b') },
    ],
    [
      'whose action has the name of another one',
      {
        connector: connectorWith(
          '"actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "b", "name": "describe" } }',
        ),
        ...calls('movies.describe'),
      },
    ],
    [
      'that uses the name of the file and has no mapping',
      {
        connector: '{ "name": "films", "actions": { "a": { "id": "a", "name": "describe" } } }',
        ...calls('movies.describe'),
      },
    ],
    ['with entities in its implementation', calls('movies&#46;describe')],
    ['beside other kinds of task', { nodes: ['<task id="a"/>', '<manualTask id="b"/>', '<receiveTask id="c"/>'] }],
  ]);
});
