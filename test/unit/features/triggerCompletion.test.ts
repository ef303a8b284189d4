import { test } from 'vitest';
import { checkCompletion } from '../../support/checkCompletion.ts';

const trigger = (text: string): string => `
-- connectors/slack.json --
{ "name": "slack", "actions": { "a": { "id": "a", "name": "SEND", "inputs": [
    { "name": "text", "type": "string" }, { "name": "channel", "type": "string", "required": true } ] } },
  "events": { "e": { "id": "e", "name": "RECEIVED", "description": "A message came", "inputs": [ { "name": "pattern", "type": "string" } ],
    "outputs": [ { "name": "message", "type": "string" } ] } } }
-- triggers/t.json --
${text}
`;

test('the source of an event is one of the events, that of an action one of the actions', async () => {
  await checkCompletion(trigger('{ "event": { "source": "$0" }, "action": { "source": "x" } }'), {
    labels: ['slack.RECEIVED'],
    details: { 'slack.RECEIVED': 'event' },
    says: { 'slack.RECEIVED': 'A message came' },
    gives: { 'slack.RECEIVED': '"event":{"source":"slack.RECEIVED"}' },
  });
  await checkCompletion(trigger('{ "event": { "source": "x" }, "action": { "source": $0 } }'), {
    labels: ['slack.SEND'],
    gives: { 'slack.SEND': '"action":{"source":"slack.SEND"}' },
  });
});

test('the keys below are the inputs of the source, the required ones first', async () => {
  await checkCompletion(trigger('{ "action": { "source": "slack.SEND", "payload": { $0 } } }'), {
    labels: ['channel', 'text'],
    details: { channel: 'parameter, string, required' },
    gives: { text: '"payload":{"text":""}' },
  });
  await checkCompletion(trigger('{ "event": { "source": "slack.RECEIVED", "inputs": { $0 } } }'), {
    labels: ['pattern'],
  });
});

test('an expression of the payload reads what the event brings', async () => {
  const payload = (value: string): string =>
    trigger(
      `{ "event": { "source": "slack.RECEIVED" }, "action": { "source": "slack.SEND", "payload": { "text": "${value}" } } }`,
    );
  await checkCompletion(payload('a ${$0}'), { labels: ['message'], details: { message: 'output, string' } });
  await checkCompletion(payload('a $0'), { labels: [] });
});

test('nothing is offered in any other place', async () => {
  await checkCompletion(trigger('{ "event": { "source": "slack.RECEIVED" }, "name": "$0" }'), { labels: [] });
  await checkCompletion(trigger('{ "event": { "source": "slack.RECEIVED" }, $0 }'), { labels: [] });
});
