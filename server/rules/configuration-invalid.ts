import { isLevel, isPathBelow, levelNames, profileNames } from '../model/configuration.ts';
import type { JsonMember, JsonValue } from '../syntax/jsonTree.ts';
import { nearestName } from './nearest.ts';
import { openingOf, tokenOf } from './places.ts';
import { type Report, type Rule, rule } from './rule.ts';

const code = 'configuration-invalid';

/** A part of a configuration file that says nothing to anybody, so that findings are not what its author wanted. */
export function configurationInvalid(otherCodes: readonly string[]): Rule<'configuration'> {
  const codes = [...otherCodes, code];
  return rule({
    code,
    title: 'A configuration file says something that has no effect',
    kinds: ['configuration'],
    levels: { engine: 'error', modeling: 'error' },
    always: true,
    *check({ json: { root } }) {
      if (root) yield* keysOf(root, 'The configuration', partsOf(codes));
    },
  });
}

type Check = (value: JsonValue, label: string) => Iterable<Report>;

function partsOf(codes: readonly string[]): Readonly<Record<string, Check>> {
  return {
    $schema: checkText,
    profile: oneOf(profileNames),
    rules: (value, label) => checkRules(value, label, codes),
    suppress: (value, label) => checkSuppressions(value, label, codes),
  };
}

/** Checks each member of an object by its key. */
function* keysOf(value: JsonValue, label: string, checks: Readonly<Record<string, Check>>): Iterable<Report> {
  if (value.kind !== 'object') return yield wrongKind(value, label, 'an object');
  for (const member of value.members) {
    const check = Object.hasOwn(checks, member.key.text) ? checks[member.key.text] : undefined;
    if (!check) yield unknownKey(member, label, Object.keys(checks));
    else if (member.value) yield* check(member.value, `'${member.key.text}'`);
  }
}

function* checkRules(value: JsonValue, label: string, codes: readonly string[]): Iterable<Report> {
  if (value.kind !== 'object') return yield wrongKind(value, label, 'an object from codes to levels');
  const known = new Set(codes);
  for (const { key, value: level } of value.members) {
    if (!known.has(key.text)) yield unknownCode(key, codes);
    else if (level && !(level.kind === 'string' && isLevel(level.value))) yield* oneOf(levelNames)(level, key.text);
  }
}

function* checkSuppressions(value: JsonValue, label: string, codes: readonly string[]): Iterable<Report> {
  if (value.kind !== 'array') return yield wrongKind(value, label, 'an array');
  const checks = {
    code: (text: JsonValue, name: string) => checkCode(text, name, codes),
    file: checkFile,
    element: checkText,
    reason: checkText,
  };
  for (const item of value.items) {
    yield* keysOf(item, 'An entry of \'suppress\'', checks);
    if (item.kind === 'object' && !item.members.some(({ key }) => key.text === 'code')) {
      yield { span: openingOf(item), message: "This entry names no rule. Add its 'code'" };
    }
  }
}
