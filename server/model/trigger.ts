import { type JsonDocument, member, nameOf } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';

/** What a trigger says: which event starts which action. Only names are kept; nothing else of a trigger is checked. */
export interface TriggerDefinition {
  /** In `"event": { "source": "slack.MESSAGE_RECEIVED" }` this covers the text between the quotes. */
  readonly event: Name | undefined;
  /** In `"action": { "source": "slack.SEND_MESSAGE" }` this covers the text between the quotes. */
  readonly action: Name | undefined;
}

/** Reads a trigger from any JSON document; what is missing stays undefined. */
export function readTrigger({ root }: JsonDocument): TriggerDefinition {
  return {
    event: nameOf(member(member(root, 'event'), 'source')),
    action: nameOf(member(member(root, 'action'), 'source')),
  };
}

/** True if the event or the action names its source: other JSON lies in folders called `triggers`, too. */
export function isTrigger({ event, action }: TriggerDefinition): boolean {
  return event !== undefined || action !== undefined;
}
