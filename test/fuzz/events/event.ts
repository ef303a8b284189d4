import fc from 'fast-check';
import { excluded, textFor } from './texts.ts';

/** What happens in an editor or on the disk below it. Numbers choose among what there is at that moment. */
export type Event =
  | { readonly type: 'open'; readonly path: string; readonly text: string | undefined }
  | { readonly type: 'edit'; readonly which: number; readonly from: number; readonly to: number; readonly text: string }
  | { readonly type: 'replace'; readonly which: number; readonly text: string }
  | { readonly type: 'save' | 'close'; readonly which: number }
  | { readonly type: 'write'; readonly path: string; readonly text: string }
  | { readonly type: 'delete'; readonly path: string }
  | { readonly type: 'move'; readonly from: string; readonly to: string }
  | { readonly type: 'addFolder' | 'removeFolder'; readonly folder: string }
  | { readonly type: 'settings'; readonly folder: string; readonly settings: object }
  | { readonly type: 'hidden'; readonly folder: string; readonly patterns: object }
  | { readonly type: 'cancelled'; readonly which: number }
  | { readonly type: 'unreadable'; readonly path: string }
  /** The second happens while the first is still being taken in: before or after the disk gave its answer. */
  | { readonly type: 'meanwhile'; readonly first: Event; readonly second: Event; readonly before: boolean };

/** The folders that may be part of the workspace; one lies in another. */
export const folders = ['file:///w', 'file:///w/a', 'file:///x'];

/** Where projects lie, and the folder that holds everything of one. */
const roots = ['/w/a', '/w/b', '/w/m/src/main/resources', '/w/m/src/test/resources', '/x'];

const inProject = [
  ...['connectors/x.json', 'connectors/y.json', 'connectors/sub/z.json'],
  ...['processes/p.bpmn', 'processes/q.bpmn20.xml', 'processes/a%20b%23%25.bpmn', 'processes/r.xml'],
  ...['processes/p-extensions.json', 'loose-extensions.json', 'triggers/t.json'],
  ...['app.json', '.activiti-connectors.json', 'loose.bpmn', 'loose.xml', 'loose.json', 'target/processes/p.bpmn'],
];

const elsewhere = ['/.activiti-connectors.json', '/w/.activiti-connectors.json', '/w/m/pom.xml', '/w/a/pom.xml'];

const files = [...roots.flatMap((root) => inProject.map((path) => `${root}/${path}`)), ...elsewhere];

const directories = [...roots, '/w/m', '/w/a/connectors', '/w/a/processes', '/w/b/connectors', '/w/b/processes'];

const file = fc.oneof(
  // Most of it happens in one project, so that most files speak of each other.
  { weight: 3, arbitrary: fc.constantFrom(...inProject.map((path) => `/w/a/${path}`)) },
  { weight: 2, arbitrary: fc.constantFrom(...files) },
);

/** What may happen, for `count` steps at most. */
export function events(count: number): fc.Arbitrary<readonly Event[]> {
  return fc.array(fc.oneof({ weight: 6, arbitrary: plain() }, { weight: 1, arbitrary: meanwhile() }), {
    minLength: 1,
    maxLength: count,
    size: 'max',
  });
}

function meanwhile(): fc.Arbitrary<Event> {
  return fc.record({
    type: fc.constant('meanwhile' as const),
    first: onDisk(),
    second: plain(),
    before: fc.boolean(),
  });
}

function plain(): fc.Arbitrary<Event> {
  return fc.oneof({ weight: 5, arbitrary: inEditor() }, { weight: 4, arbitrary: onDisk() });
}

function inEditor(): fc.Arbitrary<Event> {
  const which = fc.nat(7);
  const place = fc.nat(400);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: file.chain((path) =>
        fc.option(textFor(path), { nil: undefined }).map((text) => ({ type: 'open' as const, path, text })),
      ),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('edit' as const),
        which,
        from: place,
        to: place,
        text: fc.constantFrom('', ' ', '\n', '"', 'movies', 'Process_p', '<', '}', 't'),
      }),
    },
    {
      weight: 3,
      arbitrary: file.chain((path) =>
        fc.tuple(which, textFor(path)).map(([at, text]) => ({ type: 'replace' as const, which: at, text })),
      ),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('save' as const, 'close' as const), which }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('cancelled' as const), which }) },
  );
}

function onDisk(): fc.Arbitrary<Event> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: file.chain((path) => textFor(path).map((text) => ({ type: 'write' as const, path, text }))),
    },
    { weight: 2, arbitrary: file.map((path) => ({ type: 'delete' as const, path })) },
    { weight: 1, arbitrary: fc.constantFrom(...directories).map((path) => ({ type: 'delete' as const, path })) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('move' as const), from: file, to: file }) },
    { weight: 2, arbitrary: movedFolder() },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('addFolder' as const, 'removeFolder' as const),
        folder: fc.constantFrom(...folders),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('settings' as const),
        folder: fc.constantFrom('', ...folders),
        settings: fc.record({
          profile: fc.constantFrom('auto', 'engine', 'modeling'),
          rules: fc.constantFrom({}, { 'implementation-unknown-action': 'off' }, { 'unused-action': 'error' }),
          exclude: excluded(),
        }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('hidden' as const),
        folder: fc.constantFrom('', ...folders),
        patterns: excluded(),
      }),
    },
    { weight: 1, arbitrary: file.map((path) => ({ type: 'unreadable' as const, path })) },
  );
}

/** Folders are moved to where others are, so that what lay below comes and goes with one event. */
function movedFolder(): fc.Arbitrary<Event> {
  return fc.record({
    type: fc.constant('move' as const),
    from: fc.constantFrom(...directories),
    to: fc.constantFrom(...directories, '/w/c', '/w/a/target', '/w/a/old'),
  });
}
