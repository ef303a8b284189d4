import type { Uri } from '../model/file.ts';
import { literalFit } from '../model/literals.ts';
import { compatibility, type Typed } from '../model/types.ts';
import type { Span } from '../text/span.ts';
import type { Contract } from './contract.ts';
import type { Computation } from './engine/computation.ts';
import type { EngineEntry } from './engine/entries.ts';
import { toJson } from './engine/json.ts';
import type { Outcome } from './engine/outcome.ts';
import { type PlacedFindings, type RuleFinding, toPreviewFinding } from './findings.ts';
import type { PreviewParameter, PreviewRow, PreviewSource } from './preview.ts';
import type { Place } from './task.ts';

/** What rows are made from. */
export interface RowContext {
  readonly computation: Computation;
  readonly contract: Contract;
  /** The extensions file; undefined if none speaks of the process. */
  readonly extensions: Uri | undefined;
  readonly findings: PlacedFindings;
  /** The type of a variable of the process; undefined if it declares none of that name. */
  variableType(name: string): Typed | undefined;
  /** Where a variable is declared. */
  variablePlace(name: string): Place | undefined;
}

export type Row = PreviewRow<Place>;

interface RowParts {
  readonly id: string;
  readonly direction: Row['direction'];
  readonly key?: string;
  readonly parameter?: Row['parameter'];
  readonly target?: Row['target'];
  readonly source?: PreviewSource;
  readonly types?: Row['types'];
  readonly findings?: readonly RuleFinding[];
  readonly place?: Row['place'];
}

export function rowOf(parts: RowParts, { state, why, value }: Outcome): Row {
  const findings = parts.findings ?? [];
  return {
    id: parts.id,
    direction: parts.direction,
    key: parts.key,
    parameter: parts.parameter,
    target: parts.target,
    source: parts.source ?? { kind: 'none' },
    state,
    why,
    ...(value === undefined ? {} : { value: toJson(value) }),
    types: parts.types,
    findings: findings.map(toPreviewFinding),
    place: parts.place,
  };
}

/** The place of an entry in the extensions file. */
export function placeIn({ extensions }: RowContext, span: Span): Place | undefined {
  return extensions === undefined ? undefined : { uri: extensions, span };
}

/** A parameter by name, also one that the action does not have. */
export function parameterOf(name: string, side: Contract['inputs'], { contract }: RowContext): PreviewParameter<Place> {
  const found = side.get(name);
  return found
    ? {
        name,
        type: found.type,
        required: found.required,
        description: found.description,
        known: true,
        place: found.place,
      }
    : { name, type: undefined, required: false, description: undefined, known: !contract.closed, place: undefined };
}

/** How what an entry gives goes together with what takes it; undefined where one of the types is not known. */
export function typesOf(
  source: PreviewSource,
  { written }: EngineEntry,
  from: Typed | undefined,
  to: Typed | undefined,
): Row['types'] {
  if (!to) return undefined;
  if (source.kind === 'literal') return written.value && fits[literalFit(written.value, to)];
  return source.kind === 'variable' ? typesBetween(from, to) : undefined;
}

export function typesBetween(from: Typed | undefined, to: Typed | undefined): Row['types'] {
  const found = from && to ? compatibility(from, to) : 'unknown';
  return found === 'unknown' ? undefined : found;
}

const fits = { fits: 'same', converts: 'near', differs: 'different', unknown: undefined } as const;
