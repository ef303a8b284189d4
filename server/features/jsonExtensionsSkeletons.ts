import {
  baseName,
  listed,
  type Skeleton,
  type SkeletonCatalogue,
  type SkeletonEntry,
  TabStops,
} from './jsonSkeletons.ts';
import { primitiveTypes } from './jsonTypes.ts';
import type { JsonPath } from './jsonWalk.ts';

/** What can be added to a process extensions file; `newId` gives a UUID that no one has yet. */
export function extensionsCatalogue(uri: string, newId: () => string): SkeletonCatalogue {
  return {
    wholeFile: () => wholeFile(uri, newId),
    entries: (path) => entriesOf(path, newId),
    values: (path) => valuesOf(path, uri, newId),
  };
}

const sections: readonly unknown[] = ['properties', 'mappings', 'constants', 'assignments', 'templates'];

/** The path below one process: `['properties']` for its variables. Before 7.1.0.M6 the sections stood one level higher. */
function pathInProcess(path: JsonPath): JsonPath | undefined {
  if (path[0] !== 'extensions' || path.length < 2) return undefined;
  return path.slice(sections.includes(path[1]) ? 1 : 2);
}

function entriesOf(path: JsonPath, newId: () => string): readonly SkeletonEntry[] {
  if (path.length === 1 && path[0] === 'extensions') return [newProcess(new TabStops())];
  const inside = pathInProcess(path);
  return inside?.length === 1 && inside[0] === 'properties' ? [newVariable(newId(), new TabStops())] : [];
}

function valuesOf(path: JsonPath, uri: string, newId: () => string): { readonly [key: string]: () => Skeleton } {
  if (path.length === 0) {
    return {
      id: () => JSON.stringify(`process-${newId()}`),
      name: () => new TabStops().text(modelName(uri)),
      extensions: () => withEntry(newProcess(new TabStops())),
    };
  }
  const inside = pathInProcess(path);
  if (!inside) return {};
  if (inside.length === 0) return { properties: () => withEntry(newVariable(newId(), new TabStops())) };
  return sectionValues(inside);
}

function sectionValues(inside: JsonPath): { readonly [key: string]: () => Skeleton } {
  const truth = () => new TabStops().valueOf(['true', 'false']);
  const id = () => JSON.stringify(String(inside.at(-1)));
  switch (inside[0]) {
    case 'properties':
      return {
        id,
        type: () => listed,
        required: () => new TabStops().valueOf(['false', 'true']),
        display: truth,
        analytics: truth,
        model: () => '{$1}',
      };
    case 'mappings':
      return { mappingType: () => listed, type: () => listed };
    case 'assignments':
      return { id, assignment: () => listed, type: () => listed, mode: () => listed };
    default:
      return { type: () => listed };
  }
}

function wholeFile(uri: string, newId: () => string): SkeletonEntry {
  const stops = new TabStops();
  return {
    label: 'New process extensions',
    documentation: 'The extensions of one process, without variables and mappings yet.',
    value: {
      id: JSON.stringify(`process-${newId()}`),
      name: stops.text(modelName(uri)),
      type: '"PROCESS"',
      extensions: withEntry(newProcess(stops)),
    },
  };
}

/** The key has to be the id of the process in the BPMN file, so it is the place to type. */
function newProcess(stops: TabStops): SkeletonEntry {
  return {
    label: 'New process',
    documentation: 'Variables and mappings of one process, under its id in the BPMN file.',
    key: stops.text('Process_1'),
    value: { properties: {}, mappings: {}, constants: {}, assignments: {} },
  };
}

function newVariable(id: string, stops: TabStops): SkeletonEntry {
  return {
    label: 'New variable',
    documentation: 'A variable of the process.',
    key: JSON.stringify(id),
    value: {
      id: JSON.stringify(id),
      name: stops.text('name'),
      type: stops.textOf(primitiveTypes.map(({ name }) => name)),
      required: stops.valueOf(['false', 'true']),
    },
  };
}

function withEntry({ key, value }: SkeletonEntry): Skeleton {
  return key === undefined ? [value] : { [key]: value };
}

function modelName(uri: string): string {
  return baseName(uri, /(-extensions)?\.json$/i) || 'process';
}
