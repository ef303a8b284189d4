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

/** What can be added to a connector definition; `newId` gives a UUID that no one has yet. */
export function connectorCatalogue(uri: string, newId: () => string): SkeletonCatalogue {
  return {
    wholeFile: () => wholeConnector(uri, newId),
    entries: (path) => entriesOf(path, newId),
    values: (path) => valuesOf(path, newId),
  };
}

type Shape =
  | 'root'
  | 'actions'
  | 'events'
  | 'feature'
  | 'inputs'
  | 'outputs'
  | 'parameter'
  | 'config'
  | 'configEntry'
  | 'errors';

function shapeOf(path: JsonPath): Shape | undefined {
  const [first, , third] = path;
  if (path.length === 0) return 'root';
  if (first === 'config' && path.length <= 2) return path.length === 1 ? 'config' : 'configEntry';
  if (first === 'errors' && path.length === 1) return 'errors';
  if (first !== 'actions' && first !== 'events') return undefined;
  if (path.length === 1) return first;
  if (path.length === 2) return 'feature';
  if (third !== 'inputs' && third !== 'outputs') return undefined;
  if (path.length === 3) return third;
  return path.length === 4 ? 'parameter' : undefined;
}

function entriesOf(path: JsonPath, newId: () => string): readonly SkeletonEntry[] {
  const stops = new TabStops();
  switch (shapeOf(path)) {
    case 'actions':
      return [keyed('New action', 'Something a service task can ask for.', newId(), (id) => action(id, stops))];
    case 'events':
      return [keyed('New event', 'Something the connector reports.', newId(), (id) => event(id, stops))];
    case 'inputs':
      return [{ label: 'New parameter', documentation: 'A named and typed value.', value: input(newId(), stops) }];
    case 'outputs':
      return [{ label: 'New parameter', documentation: 'A named and typed value.', value: output(newId(), stops) }];
    case 'config':
      return configEntries();
    case 'errors':
      return [
        { label: 'New error', documentation: 'An error that a process may catch by its code.', value: error(stops) },
      ];
    default:
      return [];
  }
}

function valuesOf(path: JsonPath, newId: () => string): { readonly [key: string]: () => Skeleton } {
  const first = (section: string) => () => firstOf([...path, section], newId);
  const truth = () => new TabStops().valueOf(['true', 'false']);
  const falsehood = () => new TabStops().valueOf(['false', 'true']);
  switch (shapeOf(path)) {
    case 'root':
      return {
        id: () => JSON.stringify(`connector-${newId()}`),
        actions: first('actions'),
        events: first('events'),
        config: first('config'),
        errors: first('errors'),
      };
    case 'feature':
      return { id: () => JSON.stringify(String(path.at(-1))), inputs: first('inputs'), outputs: first('outputs') };
    case 'parameter':
      return {
        id: () => JSON.stringify(newId()),
        type: () => listed,
        required: falsehood,
        model: () => '{$1}',
        readOnly: truth,
        display: truth,
        analytics: truth,
      };
    case 'configEntry':
      return { required: falsehood, secure: truth };
    default:
      return {};
  }
}

/** An object or array with its first entry. */
function firstOf(path: JsonPath, newId: () => string): Skeleton {
  const entry = entriesOf(path, newId)[0];
  if (!entry) return '{$1}';
  return entry.key === undefined ? [entry.value] : { [entry.key]: entry.value };
}

function wholeConnector(uri: string, newId: () => string): SkeletonEntry {
  const stops = new TabStops();
  const name = baseName(uri, /\.json$/i);
  return {
    label: 'New connector',
    documentation: 'A connector definition with one action.',
    value: {
      name: stops.text(/^[a-z]([-a-z0-9]{0,24}[a-z0-9])?$/.test(name) ? name : 'my-connector'),
      description: stops.empty(),
      actions: withId(newId(), (id) => action(id, stops)),
    },
  };
}

function action(id: string, stops: TabStops): Skeleton {
  return {
    id: JSON.stringify(id),
    name: stops.text('actionName'),
    description: stops.empty(),
    inputs: [],
    outputs: [],
  };
}

function event(id: string, stops: TabStops): Skeleton {
  return { id: JSON.stringify(id), name: stops.text('EVENT_NAME'), description: stops.empty(), outputs: [] };
}

function input(id: string, stops: TabStops): Skeleton {
  return { ...output(id, stops), required: stops.valueOf(['false', 'true']) };
}

function output(id: string, stops: TabStops): { readonly [key: string]: Skeleton } {
  return {
    id: JSON.stringify(id),
    name: stops.text('name'),
    description: stops.empty(),
    type: stops.textOf(primitiveTypes.map(({ name }) => name)),
  };
}

function configEntries(): readonly SkeletonEntry[] {
  const plain = new TabStops();
  const secret = new TabStops();
  return [
    {
      label: 'New config entry',
      documentation: 'A setting that a deployment hands to the connector.',
      value: {
        name: plain.text('SETTING'),
        description: plain.empty(),
        value: plain.empty(),
        required: plain.valueOf(['false', 'true']),
      },
    },
    {
      label: 'New secret config entry',
      documentation: 'A setting whose value a deployment asks for and hides; the file holds no value.',
      value: {
        name: secret.text('SECRET'),
        description: secret.empty(),
        required: secret.valueOf(['true', 'false']),
        secure: 'true',
      },
    },
  ];
}

function error(stops: TabStops): Skeleton {
  return { name: stops.text('ERROR_NAME'), description: stops.empty(), code: stops.text('ERROR_CODE') };
}

function keyed(
  label: string,
  documentation: string,
  id: string,
  value: (id: string) => Skeleton,
): SkeletonEntry & { readonly key: string } {
  return { label, documentation, key: JSON.stringify(id), value: value(id) };
}

function withId(id: string, value: (id: string) => Skeleton): Skeleton {
  return { [JSON.stringify(id)]: value(id) };
}
