/** How much text before the cursor `isInNamingValue` needs to see, in UTF-16 code units: the longest start tag it follows. */
export const LOOK_BEHIND = 4096;

const START_TAG = /^<[\w.:-]+\s/;
const ATTRIBUTE = /\s*([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
const OPEN_VALUE = /^\s*(?<name>[\w:.-]+)\s*=\s*(?:"(?<double>[^"]*)|'(?<single>[^']*))$/;

/** Attributes whose values name something of the project; what may stand there the server knows. */
const NAMING: ReadonlySet<string> = new Set([
  ...['implementation', 'calledElement', 'processRef', 'errorRef', 'errorCode'],
  ...['sourceRef', 'targetRef', 'attachedToRef', 'default', 'dataObjectRef', 'bpmnElement'],
  ...['activiti:collection', 'activiti:elementVariable', 'activiti:resultVariable', 'activiti:initiator'],
]);

/**
 * True if the text ends inside the value of an attribute that names something, as in `<serviceTask implementation="Mov`, or inside
 * an expression in the value of any attribute. The text may begin anywhere before that tag.
 */
export function isInNamingValue(textBefore: string): boolean {
  const start = textBefore.lastIndexOf('<');
  const tag = textBefore.slice(Math.max(0, start));
  if (!START_TAG.test(tag) || isCommented(textBefore)) return false;
  const { name, double, single } = OPEN_VALUE.exec(tag.slice(endOfAttributes(tag)))?.groups ?? {};
  return name !== undefined && (NAMING.has(name) || endsInExpression(double ?? single ?? ''));
}

function endsInExpression(value: string): boolean {
  const open = Math.max(value.lastIndexOf('${'), value.lastIndexOf('#{'));
  return open >= 0 && !value.includes('}', open);
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
