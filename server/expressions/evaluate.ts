import { toBoolean } from './coerce.ts';
import { calculate, compare, isEmpty, negate } from './operators.ts';
import { type ExpressionNode, type Parsed, parseExpression } from './parse.ts';
import { propertyOf } from './properties.ts';
import { fails, Stop, unknown } from './stop.ts';
import type { Value } from './value.ts';

/** Where the names of an expression are looked up: undefined for a name that is not there. May throw a Stop. */
export type NameTable = (name: string) => Value | undefined;

export type Evaluation =
  | { readonly kind: 'value'; readonly value: Value }
  /** The expression is no JUEL: the engine throws before it evaluates anything. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** The evaluation throws. */
  | { readonly kind: 'fails'; readonly reason: string }
  /** Nobody can tell before the process runs. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Evaluates the inside of `${…}` as JUEL 2.2 does, over these names. Never throws; what is not surely known is unknown. */
export function evaluate(expression: string, names: NameTable): Evaluation {
  return evaluateParsed(parseExpression(expression), names);
}

/** The same for an expression that is evaluated several times. */
export function evaluateParsed(parsed: Parsed, names: NameTable): Evaluation {
  if (parsed.kind === 'malformed') return parsed;
  if (parsed.kind === 'tooLong') return { kind: 'unknown', reason: 'the expression is too long to be computed here' };
  try {
    return { kind: 'value', value: valueOfNode(parsed.node, names) };
  } catch (error) {
    if (error instanceof Stop) return { kind: error.kind, reason: error.reason };
    throw error;
  }
}

function valueOfNode(node: ExpressionNode, names: NameTable): Value {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'name':
      return valueOfName(node.name, names);
    case 'property':
      return valueOfProperty(node, names);
    case 'function':
      return valueOfFunction(node, names);
    case 'method':
      return valueOfMethod(node, names);
    case 'unary':
      return valueOfUnary(node, names);
    case 'binary':
      return valueOfBinary(node, names);
    case 'choice':
      return valueOfNode(toBoolean(valueOfNode(node.condition, names)) ? node.yes : node.no, names);
  }
}

function valueOfName(name: string, names: NameTable): Value {
  const value = names(name);
  if (value === undefined) throw fails(`there is no variable '${name}'`);
  return value;
}

/** The key is not looked at where the base is null. */
function valueOfProperty({ base, key }: Extract<ExpressionNode, { kind: 'property' }>, names: NameTable): Value {
  const value = valueOfNode(base, names);
  return value === null ? null : propertyOf(value, valueOfNode(key, names));
}

/** `list(…)` is `List.of`, which takes no null; `now()` is known when the process runs. */
function valueOfFunction(node: Extract<ExpressionNode, { kind: 'function' }>, names: NameTable): Value {
  const { name } = node;
  if (name !== 'list')
    throw unknown(name === 'now' ? 'the time when the process runs' : `the function ${name}() is not known here`);
  const items = node.arguments.map((argument) => valueOfNode(argument, names));
  if (items.includes(null)) throw fails('a list takes no null');
  return items;
}

function valueOfMethod({ base, key }: Extract<ExpressionNode, { kind: 'method' }>, names: NameTable): Value {
  if (valueOfNode(base, names) === null) throw fails('null has no methods');
  const name = key.kind === 'literal' ? String(key.value) : '';
  throw unknown(`the method ${name}() is run by the engine only`);
}

function valueOfUnary({ operator, operand }: Extract<ExpressionNode, { kind: 'unary' }>, names: NameTable): Value {
  const value = valueOfNode(operand, names);
  if (operator === 'empty') return isEmpty(value);
  return operator === '!' ? !toBoolean(value) : negate(value);
}

function valueOfBinary(
  { operator, left, right }: Extract<ExpressionNode, { kind: 'binary' }>,
  names: NameTable,
): Value {
  const value = valueOfNode(left, names);
  switch (operator) {
    case '&&':
      return toBoolean(value) && toBoolean(valueOfNode(right, names));
    case '||':
      return toBoolean(value) || toBoolean(valueOfNode(right, names));
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return calculate(operator, value, valueOfNode(right, names));
    default:
      return compare(operator, value, valueOfNode(right, names));
  }
}
