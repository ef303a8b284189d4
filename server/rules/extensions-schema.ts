import type { ExtensionsFile } from '../model/file.ts';
import { type JsonValue, member, memberOf } from '../syntax/jsonTree.ts';
import type { Breach } from './breaches.ts';
import { extensionsBreaches } from './extensionsSchema.ts';
import { processesOf } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { type Levels, type Report, rule } from './rule.ts';

/** What the modeling service's schema refuses and the engine reads over. */
export const extensionsSchema = rule({
  code: 'extensions-schema',
  title: 'Process extensions break the official schema',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  variation:
    'warning in engine for a key that is a near miss of a known one (in modeling a warning, too, where the schema takes it)',
  *check(file, { scope }) {
    for (const breach of extensionsBreaches(file, scope)) {
      const isPassed = isPassedByPattern(breach, file);
      if (!breach.readable || (isPassed && breach.problem === 'unknown key')) continue;
      const { span, message, element, data } = breach;
      yield { span, message, element, data, levels: levelsOf(breach, isPassed) };
    }
    yield* processIds(file);
    for (const { assignments } of processesOf(file)) {
      for (const { members, element } of assignments) yield* choices(members, element.text);
    }
    for (const template of templatesOf(file))
      yield* choice(memberOf(template, 'type'), ['file', 'variable'], 'templates');
  },
});

function levelsOf({ problem, refused, data }: Breach, isPassed: boolean): Partial<Levels> {
  if (problem !== 'near key') return {};
  // What was meant to be the `id` of the file passes the pattern, and the `id` is missing all the same.
  const isRefused = refused && (!isPassed || data.near === 'id');
  return isRefused ? { engine: 'warning' } : { engine: 'warning', modeling: 'warning' };
}

/** The service's patterns for the keys of the root and of a process are not anchored: `modelid` passes for its `id`. */
function isPassedByPattern({ problem, data, span }: Breach, { json, model }: ExtensionsFile): boolean {
  const key = data.key ?? '';
  if (problem !== 'unknown key' && problem !== 'near key') return false;
  const stands = (object: JsonValue | undefined): boolean => memberOf(object, key)?.key.span.start === span.start;
  if (/extensions|name|type|id/.test(key) && stands(json.root)) return true;
  if (!/properties|mappings|constants|templates|assignments/.test(key)) return false;
  return model.processes.some((process) => stands(member(member(json.root, 'extensions'), process.key.text)));
}

function* processIds(file: ExtensionsFile): Iterable<Report> {
  for (const { key } of processesOf(file)) {
    if (/Process_./.test(key.text)) continue;
    const message = `The modeling service takes only process ids that begin with 'Process_', not '${key.text}'. Rename the process in both files`;
    yield { span: tokenOf(key), message, element: key.text };
  }
}

const assignmentChoices: ReadonlyMap<string, readonly string[]> = new Map([
  ['assignment', ['assignee', 'candidates']],
  ['type', ['static', 'identity', 'expression']],
  ['mode', ['manual', 'sequential']],
]);

type Member = NonNullable<ReturnType<typeof memberOf>>;

function* choices(members: readonly Member[], element: string): Iterable<Report> {
  for (const entry of members) yield* choice(entry, assignmentChoices.get(entry.key.text) ?? [], element);
}

function* choice(entry: Member | undefined, known: readonly string[], element: string): Iterable<Report> {
  if (entry?.value?.kind !== 'string' || known.length === 0 || known.includes(entry.value.value)) return;
  const { value } = entry.value;
  yield {
    span: tokenOf({ text: value, span: entry.value.inner }),
    message: `The modeling service does not know the ${entry.key.text} '${value}'. Write ${known.map((word) => `'${word}'`).join(' or ')}`,
    element,
  };
}

function* templatesOf(file: ExtensionsFile): Iterable<JsonValue> {
  for (const { key } of processesOf(file)) {
    const templates = member(member(member(file.json.root, 'extensions'), key.text), 'templates');
    const tasks = member(templates, 'tasks');
    const owners = [
      member(templates, 'default'),
      ...(tasks?.kind === 'object' ? tasks.members.map(({ value }) => value) : []),
    ];
    for (const owner of owners) {
      for (const role of ['assignee', 'candidate']) {
        const template = member(owner, role);
        if (template) yield template;
      }
    }
  }
}
