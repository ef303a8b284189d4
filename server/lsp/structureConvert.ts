import {
  type CallHierarchyItem,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { CallAddress, CallNode } from '../features/callNode.ts';
import type { Fold } from '../features/folding.ts';
import type { OutlineNode } from '../features/outline.ts';
import type { WorkspaceSymbol } from '../features/workspaceSymbols.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { StructureKind } from '../index/structureKind.ts';
import type { ProjectFile } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { toRange } from './convert.ts';

export function toDocumentSymbol(file: ProjectFile, node: OutlineNode): DocumentSymbol {
  return {
    name: visible(node.name),
    detail: visible(node.detail),
    kind: symbolKinds[node.kind],
    range: toRange(file, node.span),
    selectionRange: toRange(file, node.nameSpan),
    children: node.children.map((child) => toDocumentSymbol(file, child)),
  };
}

/** The outline of an editor without trees: each line names the one above it. */
export function toFlatSymbols(
  file: ProjectFile,
  nodes: readonly OutlineNode[],
  containerName?: string,
): SymbolInformation[] {
  return nodes.flatMap(({ name, kind, span, children }) => [
    {
      name: visible(name),
      kind: symbolKinds[kind],
      location: { uri: file.uri, range: toRange(file, span) },
      ...(containerName === undefined ? {} : { containerName: visible(containerName) }),
    },
    ...toFlatSymbols(file, children, name),
  ]);
}

/** Undefined if the file is gone from the snapshot. */
export function toWorkspaceSymbol(snapshot: Snapshot, symbol: WorkspaceSymbol): SymbolInformation | undefined {
  const { name, kind, container, uri, span } = symbol;
  const file = snapshot.file(uri);
  return (
    file && {
      name: visible(name),
      kind: symbolKinds[kind],
      location: { uri, range: toRange(file, span) },
      ...(container === undefined ? {} : { containerName: visible(container) }),
    }
  );
}

export function toFoldingRange({ startLine, endLine, kind }: Fold): FoldingRange {
  return { startLine, endLine, ...(kind ? { kind: foldKinds[kind] } : {}) };
}

/** Nests the spans, the smallest first; at a place without any the place itself. */
export function toSelectionRange(file: ProjectFile, offset: number, spans: readonly Span[]): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of spans.toReversed())
    outer = outer ? { range: toRange(file, span), parent: outer } : { range: toRange(file, span) };
  return outer ?? { range: toRange(file, { start: offset, end: offset }) };
}

/** Undefined if the file is gone from the snapshot. */
export function toCallItem(snapshot: Snapshot, node: CallNode): CallHierarchyItem | undefined {
  const file = snapshot.file(node.address.uri);
  return (
    file && {
      name: visible(node.name),
      detail: visible(node.detail),
      kind: symbolKinds[node.kind],
      uri: file.uri,
      range: toRange(file, node.span),
      selectionRange: toRange(file, node.nameSpan),
      data: node.address,
    }
  );
}

/** What an item carries, which the client only hands back; undefined for anything else. */
export function addressOf({ uri, data }: CallHierarchyItem): CallAddress | undefined {
  const { symbol } = fieldsOf(data);
  const { kind, name, connector, process } = fieldsOf(symbol);
  if (kind === 'trigger') return { uri, symbol: { kind } };
  if (typeof name !== 'string') return undefined;
  if (kind === 'process') return { uri, symbol: { kind, name } };
  if (kind === 'action' && typeof connector === 'string') return { uri, symbol: { kind, connector, name } };
  return kind === 'element' && typeof process === 'string' ? { uri, symbol: { kind, process, name } } : undefined;
}

/** The members of whatever a client sent. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const foldKinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };

/** The icon of each kind; the protocol knows neither connectors nor errors. */
const symbolKinds: Readonly<Record<StructureKind, SymbolKind>> = {
  connector: SymbolKind.Module,
  action: SymbolKind.Method,
  event: SymbolKind.Event,
  input: SymbolKind.Field,
  output: SymbolKind.Property,
  config: SymbolKind.Constant,
  error: SymbolKind.EnumMember,
  process: SymbolKind.Class,
  subProcess: SymbolKind.Namespace,
  task: SymbolKind.Function,
  gateway: SymbolKind.Operator,
  bpmnEvent: SymbolKind.Event,
  data: SymbolKind.Object,
  variable: SymbolKind.Variable,
  mapping: SymbolKind.Interface,
  trigger: SymbolKind.Event,
};
