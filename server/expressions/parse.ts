import { bracketProblem } from './brackets.ts';
import { Malformed, type Token, tokensOf } from './tokens.ts';

/** An expression as a tree. */
export type ExpressionNode =
  | { readonly kind: 'literal'; readonly value: null | boolean | string | bigint | number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'property'; readonly base: ExpressionNode; readonly key: ExpressionNode }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly ExpressionNode[] }
  | {
      readonly kind: 'method';
      readonly base: ExpressionNode;
      readonly key: ExpressionNode;
      readonly arguments: readonly ExpressionNode[];
    }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: ExpressionNode }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {
      readonly kind: 'choice';
      readonly condition: ExpressionNode;
      readonly yes: ExpressionNode;
      readonly no: ExpressionNode;
    };

export type UnaryOperator = '!' | '-' | 'empty';
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export type Parsed =
  | { readonly kind: 'tree'; readonly node: ExpressionNode }
  /** `reason` in words that follow a comma. */
  | { readonly kind: 'malformed'; readonly reason: string }
  /** Longer or deeper than what is looked at here. */
  | { readonly kind: 'tooLong' };

/** Real expressions have tens of tokens; beyond these limits nothing is said about one. */
const mostTokens = 2000;
const deepest = 200;

class TooDeep extends Error {}

/** Reads the inside of `${…}` by the grammar of JUEL 2.2 (the expression language of JEE 6). Never throws. */
export function parseExpression(expression: string): Parsed {
  try {
    const tokens = tokensOf(expression);
    const problem = bracketProblem(tokens);
    if (problem !== undefined) return { kind: 'malformed', reason: problem };
    if (tokens.length > mostTokens) return { kind: 'tooLong' };
    return { kind: 'tree', node: new Parser(tokens).whole() };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', reason: error.message };
    if (error instanceof TooDeep) return { kind: 'tooLong' };
    throw error;
  }
}

/** Each operator as JUEL's word or mark, with how strongly it binds. */
const binaries: ReadonlyMap<string, readonly [operator: BinaryOperator, strength: number]> = new Map([
  ['||', ['||', 1]],
  ['or', ['||', 1]],
  ['&&', ['&&', 2]],
  ['and', ['&&', 2]],
  ['==', ['==', 3]],
  ['eq', ['==', 3]],
  ['!=', ['!=', 3]],
  ['ne', ['!=', 3]],
  ['<', ['<', 4]],
  ['lt', ['<', 4]],
  ['<=', ['<=', 4]],
  ['le', ['<=', 4]],
  ['>', ['>', 4]],
  ['gt', ['>', 4]],
  ['>=', ['>=', 4]],
  ['ge', ['>=', 4]],
  ['+', ['+', 5]],
  ['-', ['-', 5]],
  ['*', ['*', 6]],
  ['/', ['/', 6]],
  ['div', ['/', 6]],
  ['%', ['%', 6]],
  ['mod', ['%', 6]],
]);
const unaries: ReadonlyMap<string, UnaryOperator> = new Map([
  ['!', '!'],
  ['not', '!'],
  ['-', '-'],
  ['empty', 'empty'],
]);
const words: ReadonlyMap<string, null | boolean> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
]);
const largestLong = 2n ** 63n - 1n;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): ExpressionNode {
    if (this.tokens.length === 1) throw new Malformed('it is empty');
    const node = this.expression();
    if (this.token.kind !== 'end') throw this.unexpected();
    return node;
  }

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', start: 0 };
  }

  private expression(): ExpressionNode {
    if (++this.depth > deepest) throw new TooDeep();
    const condition = this.binary(1);
    const node = this.take('?') ? this.choice(condition) : condition;
    this.depth--;
    return node;
  }

  private choice(condition: ExpressionNode): ExpressionNode {
    const yes = this.expression();
    this.expect(':');
    return { kind: 'choice', condition, yes, no: this.expression() };
  }

  private binary(weakest: number): ExpressionNode {
    let left = this.unary();
    for (let found = this.operator(weakest); found; found = this.operator(weakest)) {
      const [operator, strength] = found;
      this.at++;
      left = { kind: 'binary', operator, left, right: this.binary(strength + 1) };
    }
    return left;
  }

  private operator(weakest: number): readonly [BinaryOperator, number] | undefined {
    const { kind, text } = this.token;
    const found = kind === 'mark' || kind === 'keyword' ? binaries.get(text) : undefined;
    return found && found[1] >= weakest ? found : undefined;
  }

  private unary(): ExpressionNode {
    const { kind, text } = this.token;
    const operator = kind === 'mark' || kind === 'keyword' ? unaries.get(text) : undefined;
    if (operator === undefined) return this.value();
    if (++this.depth > deepest) throw new TooDeep();
    this.at++;
    const node: ExpressionNode = { kind: 'unary', operator, operand: this.unary() };
    this.depth--;
    return node;
  }

  private value(): ExpressionNode {
    let node = this.primary();
    for (;;) {
      if (this.take('.')) node = this.member(node, this.propertyName());
      else if (this.take('[')) {
        const key = this.expression();
        this.expect(']');
        node = this.member(node, key);
      } else return node;
    }
  }

  private member(base: ExpressionNode, key: ExpressionNode): ExpressionNode {
    return this.token.kind === 'mark' && this.token.text === '('
      ? { kind: 'method', base, key, arguments: this.argumentList() }
      : { kind: 'property', base, key };
  }

  private propertyName(): ExpressionNode {
    const { kind, text } = this.token;
    if (kind === 'keyword')
      throw new Malformed(`'${text}' is a word of the language, write ['${text}'] for a property`);
    if (kind !== 'name') throw this.unexpected();
    this.at++;
    return { kind: 'literal', value: text };
  }

  private primary(): ExpressionNode {
    const { kind, text } = this.token;
    if (kind === 'name') return this.nameOrFunction();
    if (this.take('(')) {
      const node = this.expression();
      this.expect(')');
      return node;
    }
    const word = kind === 'keyword' ? words.get(text) : undefined;
    const value = word === undefined ? literalOf(this.token) : word;
    if (value === undefined) throw this.unexpected();
    this.at++;
    return { kind: 'literal', value };
  }

  /** `fn(…)`, `prefix:fn(…)`, or a variable; the colon of a choice is none of a function. */
  private nameOrFunction(): ExpressionNode {
    let { text } = this.token;
    this.at++;
    const [next, second, third] = [this.token, this.tokens[this.at + 1], this.tokens[this.at + 2]];
    if (next.text === ':' && next.kind === 'mark' && second?.kind === 'name' && third?.text === '(') {
      text += `:${second.text}`;
      this.at += 2;
    }
    if (this.token.kind === 'mark' && this.token.text === '(')
      return { kind: 'function', name: text, arguments: this.argumentList() };
    return { kind: 'name', name: text };
  }

  private argumentList(): readonly ExpressionNode[] {
    this.at++;
    if (this.take(')')) return [];
    const values = [this.expression()];
    while (this.take(',')) values.push(this.expression());
    this.expect(')');
    return values;
  }

  private take(mark: string): boolean {
    const { kind, text } = this.token;
    if (kind !== 'mark' || text !== mark) return false;
    this.at++;
    return true;
  }

  private expect(mark: string): void {
    if (!this.take(mark)) throw this.unexpected(mark);
  }

  private unexpected(wanted?: string): Malformed {
    const { kind, text } = this.token;
    const found = kind === 'end' ? 'it ends too early' : `'${text}' is not expected there`;
    return new Malformed(wanted === undefined ? found : `${found}, '${wanted}' is`);
  }
}

function literalOf({ kind, text }: Token): string | bigint | number | undefined {
  switch (kind) {
    case 'text':
      return text;
    case 'integer':
      return longOf(text);
    case 'decimal':
      return Number(text);
    default:
      return undefined;
  }
}

function longOf(digits: string): bigint {
  const value = BigInt(digits);
  if (value > largestLong) throw new Malformed(`${digits} is too large`);
  return value;
}
