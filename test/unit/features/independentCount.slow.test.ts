import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { namePlaces } from '../../../server/features/namePlaces.ts';
import { occurrencesOf } from '../../../server/features/occurrences.ts';
import { idOf, type Named } from '../../../server/index/named.ts';
import type { Scope } from '../../../server/index/scope.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';
import { type Counts, countNames } from '../../support/independentNames.ts';
import { entriesOf, isNode, type Node, nodesIn, textOf } from '../../support/independentNodes.ts';

/** Counts with the references that the features find. */
function ourCounts(snapshot: Snapshot, scope: Scope): Counts {
  const symbols = new Map<string, Named>();
  for (const file of scope.files()) {
    for (const { symbol } of namePlaces(file, scope)) symbols.set(idOf(symbol), symbol);
  }
  const counts: Counts = new Map();
  for (const symbol of symbols.values()) {
    const key = `${symbol.kind} ${symbol.name}`;
    counts.set(key, (counts.get(key) ?? 0) + occurrencesOf(symbol, scope, snapshot).length);
  }
  return counts;
}

/** Counts with other parsers and nothing of the server but the texts. */
class Reader {
  readonly counts: Counts = new Map();
  private readonly xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true });

  read(kind: string, text: string): void {
    if (kind === 'bpmn') this.bpmn(this.xml.parse(text, true));
    else if (kind === 'connector') this.connector(JSON.parse(text));
    else if (kind === 'extensions') this.extensions(JSON.parse(text));
    else if (kind === 'trigger') this.trigger(JSON.parse(text));
  }

  private bpmn(document: unknown): void {
    const nodes = [...nodesIn(document)];
    const inside = nodes.flatMap(([tag, node]) => (tag === 'process' ? [...nodesIn(node)] : []));
    const kindOf = new Map([
      ...idsOf(nodes.filter(([tag]) => tag === 'process')).map((id) => [id, 'process'] as const),
      ...idsOf(inside.filter(([tag]) => flowElement.test(tag))).map((id) => [id, 'element'] as const),
    ]);
    for (const id of nodes.flatMap(([, node]) => idsIn(node))) {
      const kind = kindOf.get(id);
      if (kind) this.add(kind, id);
    }
    for (const [tag, node] of nodes) {
      if (tag === 'serviceTask') this.source(textOf(node, '@implementation'));
      if (tag === 'callActivity') this.add('process', textOf(node, '@calledElement'));
    }
    this.errors(nodes);
  }

  private errors(nodes: readonly (readonly [string, Node])[]): void {
    const errors = nodes.filter(([tag]) => tag === 'error').map(([, error]) => error);
    const codes = new Map(errors.map((error) => [textOf(error, '@id'), textOf(error, '@errorCode')]));
    for (const [id, code] of codes) this.errorId(id, code);
    for (const [tag, node] of nodes) {
      const ref = tag === 'errorEventDefinition' ? textOf(node, '@errorRef') : undefined;
      this.errorId(ref, codes.get(ref));
    }
  }

  private connector(document: unknown): void {
    this.add('connector', textOf(document, 'name'));
    for (const [, action] of entriesOf(memberOf(document, 'actions'))) this.add('action', textOf(action, 'name'));
  }

  private extensions(document: unknown): void {
    const processes = entriesOf(memberOf(document, 'extensions'));
    // The layout before 7.1.0.M6 has no processes below.
    if (processes.some(([key]) => key === 'properties' || key === 'mappings')) return;
    for (const [process, entry] of processes) {
      this.add('process', process);
      const tasks = memberOf(memberOf(entry, 'templates'), 'tasks');
      const lists = [...['mappings', 'constants', 'assignments'].map((key) => memberOf(entry, key)), tasks];
      for (const [element] of lists.flatMap(entriesOf)) this.add('element', element);
      for (const [element, { id }] of entriesOf(memberOf(entry, 'assignments')))
        if (id === element) this.add('element', element);
    }
  }

  private trigger(document: unknown): void {
    const [event] = (textOf(memberOf(document, 'event'), 'source') ?? '').split('.');
    this.add('connector', event || undefined);
    this.source(textOf(memberOf(document, 'action'), 'source'));
  }

  private source(text: string | undefined): void {
    const [, connector, action] = /^([^.]+)\.(.+)$/s.exec(text ?? '') ?? [];
    this.add('connector', connector);
    this.add('action', action);
  }

  private errorId(id: string | undefined, code: string | undefined): void {
    if (id?.startsWith('connector.') && code && id.endsWith(`_${code}`))
      this.add('connector', id.slice('connector.'.length, -code.length - 1));
  }

  private add(kind: string, name: string | undefined): void {
    if (name) this.counts.set(`${kind} ${name}`, (this.counts.get(`${kind} ${name}`) ?? 0) + 1);
  }
}

const flowElement =
  /^(?:task|.+Task|.+Event|.+Gateway|subProcess|adHocSubProcess|transaction|callActivity|sequenceFlow|dataObject|dataObjectReference|dataStoreReference|textAnnotation|association)$/;

function idsOf(nodes: readonly (readonly [string, Node])[]): string[] {
  return nodes.flatMap(([, node]) => textOf(node, '@id') ?? []);
}

/** What an element says about ids: its own, those in attributes that refer, those in the texts of its children that do. */
function idsIn(node: Node): readonly string[] {
  const attributes = [
    'id',
    'sourceRef',
    'targetRef',
    'attachedToRef',
    'default',
    'dataObjectRef',
    'bpmnElement',
    'processRef',
  ];
  const children = ['incoming', 'outgoing', 'flowNodeRef', 'sourceRef', 'targetRef'];
  return [
    ...attributes.flatMap((name) => textOf(node, `@${name}`) ?? []),
    ...children.flatMap((name) => [node[name]].flat()).filter((text) => typeof text === 'string'),
  ];
}

function memberOf(value: unknown, key: string): unknown {
  return isNode(value) ? value[key] : undefined;
}

/** Checks the counts of every scope, and answers how many things were counted. */
async function checkCounts(path: string): Promise<number> {
  const { snapshot } = await projectAt(path);
  let counted = 0;
  for (const scope of snapshot.scopes.values()) {
    if (scope.beyond || [...snapshot.scopes.values()].some((other) => other.beyond === scope)) continue;
    const documents = [...scope.files()].filter((file) => file.kind !== 'extensions' || file.ofProcess);
    const reader = new Reader();
    for (const { kind, text } of documents) reader.read(kind, text);
    const theirs = [...sorted(reader.counts), ...sorted(countNames(documents))].sort();
    const ours = ourCounts(snapshot, scope);
    expect({ root: scope.root, counts: sorted(ours) }).toEqual({ root: scope.root, counts: theirs });
    counted += ours.size;
  }
  return counted;
}

function sorted(counts: Counts): readonly string[] {
  return [...counts].map(([key, count]) => `${key} ${count}`).sort();
}

describe('An independent reader counts as many names', { timeout: 60_000 }, () => {
  test('in the sample project', async () => expect(await checkCounts(examples)).toBeGreaterThan(100));

  test.skipIf(!hasCorpus)('in public projects (skipped without the folder of them)', async () => {
    const bundles = ['activiti-cloud-application', 'activiti-examples', 'example-runtime-bundle'];
    for (const bundle of bundles) expect(await checkCounts(join(corpusFolder, bundle))).toBeGreaterThan(10);
  });
});

const examples = join(import.meta.dirname, '../../../examples');
