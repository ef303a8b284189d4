/** A glob pattern that is ready to be tried on paths. */
export interface Glob {
  /** True if the pattern matches the whole of a path, which has `/` between its parts and none at its ends. */
  matches(path: string): boolean;
}

/**
 * Reads a pattern as VS Code reads those of `files.exclude`: `*` and `?` stay in one part of a path, `**` is any number of
 * parts, `{a,b}` a choice, `[a-z]` and `[!a-z]` a character. Any text is a pattern: braces and brackets without a partner are
 * themselves. A `/` or `./` in front and a `/` behind say nothing. Trying a path costs at most the product of both lengths,
 * whatever the pattern: it follows all choices at once instead of one after the other.
 */
export function globOf(pattern: string): Glob {
  const steps = new Compiler(pattern.replace(/^\.?\//, '').replace(/\/$/, '')).compile();
  return { matches: (path) => matchesAll(steps, path) };
}

/** One step of a program; `next` and `other` are places in it. */
type Step =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean }
  | { readonly kind: 'fork'; readonly next: number; readonly other: number }
  | { readonly kind: 'jump'; readonly next: number };

function matchesAll(steps: readonly Step[], path: string): boolean {
  let states = reached(steps, [0]);
  for (const character of path) {
    const next: number[] = [];
    for (const state of states) {
      const step = steps[state];
      if (step?.kind === 'character' && step.test(character)) next.push(state + 1);
    }
    if (next.length === 0) return false;
    states = reached(steps, next);
  }
  return states.has(steps.length);
}

/** All places that are reached from these without a character. */
function reached(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const waiting = [...from];
  const seen = new Set<number>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at];
    if (step?.kind === 'fork') waiting.push(step.next, step.other);
    else if (step?.kind === 'jump') waiting.push(step.next);
  }
  return seen;
}

/** An open brace: the fork before its latest choice, and the ends of the choices so far. */
interface Choice {
  fork: number;
  readonly ends: number[];
}

class Compiler {
  private readonly steps: Step[] = [];
  private readonly choices: Choice[] = [];
  private readonly hasPairs: boolean;
  /** Where the last closing bracket stands, or -1: behind it no class has an end, so nobody searches for one. */
  private readonly lastBracket: number;
  private at = 0;

  constructor(private readonly pattern: string) {
    this.lastBracket = pattern.lastIndexOf(']');
    this.hasPairs = bracesPair(pattern, this.lastBracket);
  }

  compile(): readonly Step[] {
    while (this.at < this.pattern.length) this.compileNext();
    return this.steps;
  }

  private compileNext(): void {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    if (character === '*') return this.compileStars();
    this.at += character.length;
    if (character === '?') this.add(isInPart);
    else if (character === '[') this.compileClass();
    else if (character === '{' && this.hasPairs) this.openChoice();
    else if (character === ',' && this.choices.length > 0) this.nextChoice();
    else if (character === '}' && this.hasPairs) this.closeChoice();
    else this.add((other) => other === character);
  }

  private compileStars(): void {
    const start = this.at;
    while (this.pattern[this.at] === '*') this.at++;
    const isWholePart = beginsPart(this.pattern[start - 1]) && endsPart(this.pattern[this.at]);
    if (this.at - start < 2 || !isWholePart) return this.repeat(isInPart);
    if (this.pattern[this.at] !== '/') return this.repeat(() => true);
    this.at++;
    // Any number of whole parts, each with the slash behind it.
    const fork = this.reserve();
    this.repeat(() => true);
    this.add((character) => character === '/');
    this.steps[fork] = { kind: 'fork', next: fork + 1, other: this.steps.length };
  }

  /** A bracket without a partner is itself. */
  private compileClass(): void {
    const end = endOfClass(this.pattern, this.at, this.lastBracket);
    if (end < 0) return this.add((character) => character === '[');
    const isNegated = this.pattern[this.at] === '!' || this.pattern[this.at] === '^';
    const ranges = rangesIn(this.pattern.slice(this.at + (isNegated ? 1 : 0), end));
    this.at = end + 1;
    this.add(
      (character) =>
        isInPart(character) && ranges.some(([from, to]) => character >= from && character <= to) !== isNegated,
    );
  }

  private openChoice(): void {
    this.choices.push({ fork: this.reserve(), ends: [] });
  }

  private nextChoice(): void {
    const choice = this.choices.at(-1);
    if (!choice) return;
    choice.ends.push(this.reserve());
    this.steps[choice.fork] = { kind: 'fork', next: choice.fork + 1, other: this.steps.length };
    choice.fork = this.reserve();
  }

  private closeChoice(): void {
    const choice = this.choices.pop();
    if (!choice) return;
    this.steps[choice.fork] = { kind: 'jump', next: choice.fork + 1 };
    for (const end of choice.ends) this.steps[end] = { kind: 'jump', next: this.steps.length };
  }

  private repeat(test: (character: string) => boolean): void {
    const fork = this.reserve();
    this.add(test);
    this.steps.push({ kind: 'jump', next: fork });
    this.steps[fork] = { kind: 'fork', next: fork + 1, other: this.steps.length };
  }

  private add(test: (character: string) => boolean): void {
    this.steps.push({ kind: 'character', test });
  }

  /** A place for a step that leads to where nothing is yet. */
  private reserve(): number {
    return this.steps.push({ kind: 'jump', next: this.steps.length + 1 }) - 1;
  }
}

function isInPart(character: string): boolean {
  return character !== '/';
}

function beginsPart(before: string | undefined): boolean {
  return before === undefined || '/{,'.includes(before);
}

function endsPart(after: string | undefined): boolean {
  return after === undefined || '/},'.includes(after);
}

/** True if each brace outside of brackets has a partner. */
function bracesPair(pattern: string, lastBracket: number): boolean {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
    else if (character === '[') at = Math.max(at, endOfClass(pattern, at + 1, lastBracket));
  }
  return depth === 0;
}

/** The closing bracket of a class whose first character stands at `first`; -1 if there is none. Looks at what is in the class only. */
function endOfClass(pattern: string, first: number, lastBracket: number): number {
  return first < lastBracket ? pattern.indexOf(']', first + 1) : -1;
}

/** `a-z` is a range, any other character one of its own. */
function rangesIn(text: string): readonly (readonly [from: string, to: string])[] {
  const characters = [...text];
  const ranges: [string, string][] = [];
  for (let at = 0; at < characters.length; at++) {
    const from = characters[at] ?? '';
    const to = characters[at + 1] === '-' ? characters[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  return ranges;
}
