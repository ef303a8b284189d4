import { expect, test } from 'vitest';
import { isInNamingValue } from '../../../client/namingValue.ts';

const INSIDE: readonly [claim: string, textBefore: string][] = [
  ['an empty value', '<serviceTask id="a" implementation="'],
  ['a first letter', '<serviceTask id="a" implementation="M'],
  ['a name and a dot', '<serviceTask id="a" implementation="Movies.'],
  ['an action after a dashed connector', '<serviceTask implementation="email-service.SE'],
  ['a prefixed element', '<bpmn:serviceTask id="a" implementation="M'],
  ['single quotes', "<serviceTask implementation='M"],
  ['blanks around the equals sign', '<serviceTask implementation = "M'],
  ['a line of its own', '<serviceTask\n  id="a"\n  implementation="M'],
  ['text and elements before it', '<process id="p">\n<task name="x"/><serviceTask name="it\'s" implementation="M'],
  ['another attribute that names something', '<bpmn:callActivity calledElement="Pro'],
  ['an expression of any attribute', '<userTask name="for ${app'],
  ['an expression that goes on', "<userTask activiti:assignee='#{a + b"],
  ['a finished comment before it', '<!-- old --><serviceTask implementation="M'],
];

const OUTSIDE: readonly [claim: string, textBefore: string][] = [
  ['another attribute', '<serviceTask implementation="x" name="M'],
  ['the name of the attribute', '<serviceTask implementat'],
  ['before the quote', '<serviceTask implementation='],
  ['behind the closed value', '<serviceTask implementation="M"'],
  ['behind the brace of an expression', '<userTask name="${a} M'],
  ['an attribute whose name only ends alike', '<serviceTask activiti:implementation="M'],
  ['a quotation in another value', `<serviceTask name="implementation='M`],
  ['text of the document', '<documentation>implementation="M'],
  ['a comment', '<!-- <serviceTask implementation="M'],
  ['text without any tag', 'implementation="M'],
  ['nothing', ''],
];

for (const [claim, textBefore] of INSIDE) {
  test(`inside: ${claim}`, () => expect(isInNamingValue(textBefore)).toBe(true));
}

for (const [claim, textBefore] of OUTSIDE) {
  test(`outside: ${claim}`, () => expect(isInNamingValue(textBefore)).toBe(false));
}
