import { entriesOf, isNode, type Node, nodesIn, type Tagged, textOf } from './independentNodes.ts';

/** What an element runs: `connector.action`, or the process that it calls. */
export type Partner = { readonly action: string } | { readonly process: string } | undefined;

const builtIn = /^(?:script|dmn-connector|email-service|docgen-service|content-service|hxp-content-service)\./;

export function partnerOf(tag: string, node: Node): Partner {
  const called = tag === 'callActivity' ? textOf(node, '@calledElement') : undefined;
  if (called) return called.includes('{') ? undefined : { process: called };
  const implementation = tag === 'serviceTask' ? (textOf(node, '@implementation') ?? '') : '';
  const isShadowed = ['class', 'expression', 'delegateExpression', 'type'].some((name) => node[`@${name}`]);
  const isAction = halves(implementation)[1] !== undefined && !isShadowed && !builtIn.test(implementation);
  return isAction ? { action: implementation } : undefined;
}

export function isNaming(tag: string, name: string, node: Node): boolean {
  if (tag === 'formProperty') return name === (node['@variable'] || node['@expression'] ? 'variable' : 'id');
  const everywhere =
    /^(?:resultVariable|resultVariableName|initiator|elementVariable|elementIndexVariable|collection)$/;
  const here: Record<string, readonly string[]> = {
    dataObject: ['name'],
    inputDataItem: ['name'],
    outputDataItem: ['name'],
    in: ['source', 'target'],
    out: ['source', 'target'],
  };
  return everywhere.test(name) || here[tag]?.includes(name) === true;
}

export const plainTexts: ReadonlySet<string> = new Set(['script', 'incoming', 'outgoing', 'flowNodeRef']);

export function connectorIn(id: string, error: Node): string | undefined {
  const code = textOf(error, '@errorCode');
  const isConnector = code && id.startsWith('connector.') && id.endsWith(`_${code}`);
  return isConnector ? id.slice('connector.'.length, -code.length - 1) : undefined;
}

export function typeOf(entry: Node): string | undefined {
  return textOf(entry, 'type')?.toLowerCase();
}

/** Before and behind the first dot. */
export function halves(text: string | undefined): readonly (string | undefined)[] {
  const [, before, behind] = /^([^.]+)\.(.+)$/s.exec(text ?? '') ?? [];
  return [before, behind];
}

/** The entries of extensions; the layout before 7.1.0.M6 has none. */
export function processesOf(root: Node): readonly Tagged[] {
  const processes = entriesOf(root.extensions);
  return processes.some(([key]) => key === 'properties' || key === 'mappings') ? [] : processes;
}

/** The processes of a document by id, each with itself and all that stands in it. */
export function processNodes(root: Node): readonly (readonly [id: string, inside: readonly Tagged[]])[] {
  return [...nodesIn(root)]
    .filter(([tag]) => tag === 'process')
    .map((found) => [textOf(found[1], '@id') ?? '', [found, ...nodesIn(found[1])]] as const);
}

/** What stands beside the processes and the diagrams. */
export function besideProcesses(root: Node): readonly Tagged[] {
  const { definitions } = root;
  const children = isNode(definitions) ? Object.entries(definitions) : [];
  return children
    .filter(([tag]) => tag !== 'process' && tag !== 'BPMNDiagram' && !tag.startsWith('@'))
    .flatMap(([tag, child]) => [...nodesIn({ [tag]: child })]);
}
