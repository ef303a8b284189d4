import { useRef, useState } from 'preact/hooks';
import type { Json, JsonObject, MappingPreview } from '../../../server/lsp/protocol.ts';
import { partnerWord } from '../words.ts';
import { useActions } from './actions.ts';
import { Failure } from './failure.tsx';
import { JsonView } from './jsonView.tsx';
import { ValueFields } from './valueFields.tsx';

/** How long typing rests before the server computes, in milliseconds. */
const REST_MS = 150;

/** What the connector gets and what the process has afterwards, from declared defaults or from values that the author types. */
export function Compute({ preview }: { readonly preview: MappingPreview }) {
  const { send } = useActions();
  const typed = useRef<{ variables: JsonObject | null; returned: JsonObject | null }>({
    variables: null,
    returned: null,
  });
  const rest = useRef(0);
  const [answered, setAnswered] = useState(false);
  const compute = (change: Partial<typeof typed.current>) => {
    typed.current = { ...typed.current, ...change };
    clearTimeout(rest.current);
    rest.current = window.setTimeout(() => send({ kind: 'compute', ...typed.current }), REST_MS);
  };
  const { payload, variablesAfter, failure, variables, outputs } = preview;
  const read = readVariables(preview);
  const results = [
    ...new Map(outputs.flatMap(({ parameter }) => (parameter ? [[parameter.name, parameter] as const] : []))).values(),
  ];
  return (
    <>
      <section class="half" aria-labelledby="title-payload">
        <div class="half-head">
          <h2 id="title-payload">What the {partnerWord(preview)} gets</h2>
        </div>
        {failure !== undefined && failure.phase !== 'outputs' && <Failure failure={failure} />}
        <div class="compute">
          <ValueFields
            title="Variables when the task starts"
            fields={variables.map(({ name, type, value }) => ({
              name,
              type,
              placeholder: value,
              used: read.has(name),
            }))}
            change={(values) => compute({ variables: emptyToNull(values) })}
          />
          <JsonView
            title={preview.element.type === 'serviceTask' ? 'Integration request' : 'Variables that it gets'}
            object={payload}
            notes={notesOf(preview)}
            otherwise="Nothing is sent: the engine fails before"
          />
        </div>
      </section>
      <section class="half" aria-labelledby="title-after">
        <div class="half-head">
          <h2 id="title-after">What the process has afterwards</h2>
        </div>
        {failure?.phase === 'outputs' && <Failure failure={failure} />}
        <div class="compute">
          <ValueFields
            title="Outputs that the connector returns"
            fields={results.map(({ name, type }) => ({ name, type, placeholder: undefined, used: true }))}
            change={(values) => {
              setAnswered(Object.keys(values).length > 0);
              compute({ returned: emptyToNull(values) });
            }}
          />
          <JsonView
            title={answered ? 'Variables afterwards' : 'Variables afterwards, if nothing is returned'}
            object={variablesAfter}
            changedFrom={valuesOf(preview)}
            notes={[]}
            otherwise="Nothing is written: the engine fails"
          />
        </div>
      </section>
    </>
  );
}

/** The variables that the task reads by name; all of them where all are sent. */
function readVariables({ inputs, outputs, variables, mapping }: MappingPreview): ReadonlySet<string> {
  if (mapping.inputs.sends === 'all') return new Set(variables.map(({ name }) => name));
  const named = inputs.flatMap(({ source }) => (source.kind === 'variable' ? [source.name] : []));
  const expressed = [...inputs, ...outputs].flatMap(({ source }) => (source.kind === 'expression' ? source.reads : []));
  return new Set([...named, ...expressed]);
}

function emptyToNull(values: JsonObject): JsonObject | null {
  return Object.keys(values).length === 0 ? null : values;
}

function valuesOf({ variables }: MappingPreview): JsonObject {
  return Object.fromEntries(
    variables.flatMap(({ name, value }): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  );
}

/** Why something is not in the payload, is null, or is not known: in the server's words. */
function notesOf({
  inputs,
  unresolved,
}: MappingPreview): readonly { readonly name: string; readonly why: string; readonly row: string }[] {
  const unknown = unresolved.map(({ row, pointer, reason }) => ({
    name: `${inputs.find(({ id }) => id === row)?.parameter?.name ?? row}${pointer}`,
    why: reason,
    row,
  }));
  const told = inputs
    .filter(
      ({ state, value }) =>
        state === 'dropped' || state === 'ignored' || state === 'fails' || state === 'missing' || value === null,
    )
    .map(({ parameter, key, id, why }) => ({ name: parameter?.name ?? key ?? id, why, row: id }));
  return [...told, ...unknown];
}
