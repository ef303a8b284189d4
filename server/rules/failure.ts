/**
 * What an error tells without a word of what the user wrote: its class, and where in our own code it was thrown. Its message is
 * left out, as messages quote what they stumbled over.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const frames = withoutMessage(error).filter((line) => frame.test(line));
  return [classOf(error), ...frames].join('\n');
}

/** The class alone, in one line. */
export function classOf(error: unknown): string {
  // The name of an error may be set to anything; that of its class is ours.
  return error instanceof Error ? error.constructor.name : `a thrown ${typeof error}`;
}

const frame = /^\s+at /;

/** A message of several lines may look like frames, so it is cut away where it stands. */
function withoutMessage({ stack = '', message }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message);
  return (at < 0 ? stack : stack.slice(at + message.length)).split('\n');
}
