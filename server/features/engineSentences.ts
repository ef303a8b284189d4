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
