/** How much text before the cursor `isInImplementation` needs to see, in UTF-16 code units: the longest start tag it follows. */
export const LOOK_BEHIND = 4096;

const SERVICE_TASK = /^<(?:[\w.-]+:)?serviceTask\s/;
const ATTRIBUTE = /\s*([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
const OPEN_VALUE = /^\s*implementation\s*=\s*(?:"[^"]*|'[^']*)$/;

/**
 * True if the text ends inside the value of the `implementation` attribute of a service task: `<serviceTask implementation="Mov`.
 * The text may begin anywhere before that tag.
 */
export function isInImplementation(textBefore: string): boolean {
  const start = textBefore.lastIndexOf('<');
  const tag = textBefore.slice(Math.max(0, start));
  if (!SERVICE_TASK.test(tag) || isCommented(textBefore)) return false;
  return OPEN_VALUE.test(tag.slice(endOfAttributes(tag)));
}

function isCommented(textBefore: string): boolean {
  return textBefore.lastIndexOf('<!--') > textBefore.lastIndexOf('-->');
}

/** The end of the last whole attribute, so that a quoted `implementation="` in another value is not taken for ours. */
function endOfAttributes(tag: string): number {
  let end = tag.search(/\s/);
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    if (!ATTRIBUTE.test(tag)) return end;
    end = ATTRIBUTE.lastIndex;
  }
}
