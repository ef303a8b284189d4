/** The engine looks at connector definitions when it starts and never again (ConnectorDefinitionService). */
export const connectorSentence =
  'The engine checks its name when it starts and reads nothing else of it: whoever listens for its actions runs them';

/** What happens to a service task that runs an action (MQServiceTaskBehavior). */
export const actionSentence =
  'A service task sends it what its mapping and its constants say, and waits until the connector answers';

/** Events are the modeling service's and the triggers'. */
export const eventSentence = 'A trigger starts its action when the event comes: the engine itself does not read it';

/** What the engine does with a parameter; those of events are given to the connector and read by the trigger's action. */
export function parameterSentence(
  feature: 'action' | 'event',
  kind: 'input' | 'output',
  parameter: { readonly required: boolean },
): string {
  if (feature === 'action') return kind === 'input' ? inputSentence(parameter) : outputSentence;
  return kind === 'input'
    ? 'A trigger sets it for the connector, which decides by it what is an event'
    : 'The action of a trigger reads it in the expressions of its payload';
}

/** What a data object is to the engine: a variable with the value that BPMN gives it. */
export const dataObjectSentence = 'It is there from the start of the process, with the value that the diagram gives it';

/** What the engine does with an input of an action (ExtensionsVariablesMappingProvider). */
export function inputSentence({ required }: { readonly required: boolean }): string {
  return required
    ? 'The engine sends its value unconverted, and sends nothing for it if it is not mapped: nobody checks that it is required'
    : 'The engine sends its value unconverted, and sends nothing for it if it is not mapped';
}

/** What the engine does with an output of an action, as Markdown. */
export const outputSentence =
  'It is written back where an output mapping names it, or as a variable of its own name under MAP\\_ALL and MAP\\_ALL\\_OUTPUTS';

/** What a declared variable holds when its process starts (ProcessVariablesInitiator). */
export function startSentence({
  required,
  hasDefault,
}: {
  readonly required: boolean;
  readonly hasDefault: boolean;
}): string {
  if (hasDefault) return 'It gets its default when the process starts, unless another value is given';
  return required
    ? 'The process does not start without a value for it'
    : 'It has no value until something gives it one, and an input mapped from it is not sent before';
}
