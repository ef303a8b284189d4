import type { ExtensionsFile } from '../model/file.ts';
import type { Name } from '../text/span.ts';
import type { SideName } from './mappingEntries.ts';
import { isMultiInstance, type KnownContract, parameterNames } from './mappingTarget.ts';
import { nearestName } from './nearest.ts';
import { alsoAt, tokenOf } from './places.ts';
import { isReversed, type ResolvedEntry, resolvedEntries } from './resolvedMappings.ts';
import type { RelatedPlace, Report } from './rule.ts';
import type { ScopeView } from './scopeView.ts';

/** The entries of one side that name a parameter which the known action of the element does not have. */
export function* unknownParameters(file: ExtensionsFile, side: SideName, scope: ScopeView): Iterable<Report> {
  if (scope.hasBrokenConnectors) return;
  for (const resolved of resolvedEntries(file, scope)) {
    const { contract } = resolved.target;
    if (resolved.side !== side || contract.kind !== 'action') continue;
    const name = parameterIn(resolved);
    if (!name || contract[side].has(name.text) || isReversed(resolved)) continue;
    const known = parameterNames(contract, side);
    const near = nearestName(name.text, known);
    yield {
      span: tokenOf(name),
      message: `Action '${contract.connector}.${contract.action}' has no ${side === 'inputs' ? 'input' : 'output'} '${name.text}'. ${advice(near, known)}`,
      ...(isQuietInEngine(resolved) ? { levels: { engine: 'off' as const } } : {}),
      related: definitionsOf(contract),
      element: name.text,
      data: {
        connector: contract.connector,
        action: contract.action,
        parameter: name.text,
        ...(near === undefined ? {} : { near }),
      },
    };
  }
}

function definitionsOf({ action, actions }: KnownContract): RelatedPlace[] {
  return actions.flatMap(({ file, item }) =>
    item.name ? [alsoAt(file, item.name, `Action '${action}' is defined here`)] : [],
  );
}

function parameterIn({ side, entry, named }: ResolvedEntry): Name | undefined {
  return side === 'inputs' ? entry.key : named;
}

/** Where the engine does not look at the entry at all. */
function isQuietInEngine({ side, type, target, ignored }: ResolvedEntry): boolean {
  return ignored || type === undefined || (side === 'outputs' && isMultiInstance(target));
}

const listed = 10;

function advice(near: string | undefined, known: ReadonlySet<string>): string {
  if (near !== undefined) return `Did you mean '${near}'?`;
  if (known.size === 0) return 'It has none; remove the entry';
  const names = [...known].slice(0, listed).map((name) => `'${name}'`);
  return `It has ${names.join(', ')}${known.size > listed ? ' and others' : ''}`;
}
