import { isPathBelow, levelNames, profileNames } from '../model/configuration.ts';
import type { JsonMember, JsonValue } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';
import { nearestName } from './nearest.ts';
import { openingOf, tokenOf } from './places.ts';
import { type Report, type Rule, rule } from './rule.ts';

const ownCode = 'configuration-invalid';

/** A part of a configuration file that nobody understands: findings are not what its author wanted. `codes` are those of all other rules. */
export function configurationInvalid(codes: readonly string[]): Rule<'configuration'> {
  const parts = partsOf([...codes, ownCode]);
  return rule({
    code: ownCode,
    title: 'A part of the configuration file has no effect',
    kinds: ['configuration'],
    levels: { engine: 'error', modeling: 'error' },
    always: true,
    *check({ json: { root } }) {
      if (root) yield* checkMembers(root, 'The configuration', parts);
    },
  });
}

/** Checks a value; `label` is how a message names it. */
type Check = (value: JsonValue, label: string) => Iterable<Report>;
type Checks = Readonly<Record<string, Check>>;

function partsOf(codes: readonly string[]): Checks {
  const known = new Set(codes);
  const entry: Checks = { code: codeAmong(codes, known), file: checkFile, element: checkText, reason: checkText };
  return {
    $schema: checkText,
    profile: oneOf(profileNames),
    rules: rulesAmong(codes, known),
    suppress: (value, label) => checkSuppressions(value, label, entry),
    exclude: checkExclude,
  };
}

function* checkMembers(value: JsonValue, label: string, checks: Checks): Iterable<Report> {
  if (value.kind !== 'object') {
    yield wrongKind(value, label, 'an object');
    return;
  }
  for (const member of value.members) {
    const check = Object.hasOwn(checks, member.key.text) ? checks[member.key.text] : undefined;
    if (!check) yield unknownKey(member, label, Object.keys(checks));
    else if (member.value) yield* check(member.value, `'${member.key.text}'`);
  }
}

function rulesAmong(codes: readonly string[], known: ReadonlySet<string>): Check {
  const checkLevel = oneOf(levelNames);
  return function* (value, label) {
    if (value.kind !== 'object') {
      yield wrongKind(value, label, 'an object with levels by the codes of rules');
      return;
    }
    for (const { key, value: level } of value.members) {
      if (!known.has(key.text)) yield unknownCode(key, codes);
      else if (level) yield* checkLevel(level, `'${key.text}'`);
    }
  };
}

function* checkSuppressions(value: JsonValue, label: string, entry: Checks): Iterable<Report> {
  if (value.kind !== 'array') {
    yield wrongKind(value, label, 'an array');
    return;
  }
  for (const item of value.items) {
    yield* checkMembers(item, "An entry of 'suppress'", entry);
    if (item.kind === 'object' && !item.members.some(({ key }) => key.text === 'code')) {
      yield { span: openingOf(item), message: "This entry of 'suppress' names no rule. Add its 'code'" };
    }
  }
}

function* checkExclude(value: JsonValue, label: string): Iterable<Report> {
  if (value.kind !== 'object') {
    yield wrongKind(value, label, 'an object with true or false by glob patterns');
    return;
  }
  for (const { key, value: isExcluded } of value.members) {
    if (!isPathBelow(key.text)) {
      const message = `'${key.text}' matches nothing below this folder. Write the pattern from here with '/', such as '**/generated'`;
      yield { span: tokenOf(key), message };
    } else if (isExcluded && isExcluded.kind !== 'boolean')
      yield wrongKind(isExcluded, `'${key.text}'`, 'true or false');
  }
}

function codeAmong(codes: readonly string[], known: ReadonlySet<string>): Check {
  return function* (value, label) {
    if (value.kind !== 'string') yield wrongKind(value, label, 'a text');
    else if (!known.has(value.value)) yield unknownCode({ text: value.value, span: value.inner }, codes);
  };
}

function oneOf(names: readonly string[]): Check {
  return function* (value, label) {
    if (value.kind !== 'string') {
      yield wrongKind(value, label, listed(names));
    } else if (!names.includes(value.value)) {
      const near = names.find((name) => isShort(value.value, name)) ?? nearestName(value.value, names);
      const subject = `${label} cannot be '${value.value}'`;
      yield misspelled({ text: value.value, span: value.inner }, near, subject, `Use ${listed(names)}`);
    }
  };
}

function* checkFile(value: JsonValue, label: string): Iterable<Report> {
  if (value.kind !== 'string') {
    yield wrongKind(value, label, 'a text');
  } else if (!isPathBelow(value.value)) {
    const message = `'${value.value}' is no file below this folder. Write its path from here with '/', such as 'processes/order.bpmn'`;
    yield { span: tokenOf({ text: value.value, span: value.inner }), message };
  }
}

function* checkText(value: JsonValue, label: string): Iterable<Report> {
  if (value.kind !== 'string') yield wrongKind(value, label, 'a text');
}

function wrongKind(value: JsonValue, label: string, wanted: string): Report {
  const isLong = value.kind === 'object' || value.kind === 'array';
  return { span: isLong ? openingOf(value) : value.span, message: `${label} must be ${wanted}` };
}

function unknownKey({ key }: JsonMember, label: string, keys: readonly string[]): Report {
  return misspelled(key, nearestName(key.text, keys), `${label} has no '${key.text}'`, `It may have ${listed(keys)}`);
}

function unknownCode(code: Name, codes: readonly string[]): Report {
  const subject = `There is no rule '${code.text}'`;
  return misspelled(code, nearestName(code.text, codes), subject, 'Remove it, or see the index of the rules');
}

function misspelled(name: Name, near: string | undefined, subject: string, advice: string): Report {
  const base = { span: tokenOf(name), element: name.text };
  if (near === undefined) return { ...base, message: `${subject}. ${advice}` };
  return { ...base, message: `${subject}. Did you mean '${near}'?`, data: { near } };
}

/** `warn` and `info` are what other tools call two of the levels. */
function isShort(text: string, name: string): boolean {
  return text.length > 2 && name.startsWith(text.toLowerCase());
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
