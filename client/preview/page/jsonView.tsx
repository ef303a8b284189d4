import type { JsonObject } from '../../../server/lsp/protocol.ts';
import { jsonText } from '../words.ts';
import { useShowRow } from './showRow.ts';

interface JsonViewProps {
  readonly title: string;
  readonly object: JsonObject | undefined;
  /** What to compare with: members that differ are marked. */
  readonly changedFrom?: JsonObject;
  readonly notes: readonly { readonly name: string; readonly why: string; readonly row: string }[];
  /** What to say where there is no object. */
  readonly otherwise: string;
}

/** An object as JSON, member by member, and why others are not in it. */
export function JsonView({ title, object, changedFrom, notes, otherwise }: JsonViewProps) {
  const showRow = useShowRow();
  return (
    <div class="json">
      <h3>{title}</h3>
      {object === undefined ? (
        <p class="muted">{otherwise}</p>
      ) : (
        <pre class="code">
          <Members object={object} before={changedFrom} />
        </pre>
      )}
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map(({ name, why, row }) => (
            <li key={`${row} ${name}`}>
              <button type="button" class="link code" onClick={() => showRow(row)}>
                {name}
              </button>{' '}
              {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Members({ object, before }: { readonly object: JsonObject; readonly before: JsonObject | undefined }) {
  const members = Object.entries(object);
  if (members.length === 0) return <>{'{}'}</>;
  return (
    <>
      {'{\n'}
      {members.map(([name, value], index) => {
        const changed = before !== undefined && jsonText(before[name] ?? null) !== jsonText(value);
        const text = JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
        return (
          <span key={name} class={changed ? 'member changed' : 'member'}>
            {'  '}
            <span class="json-key">{jsonText(name)}</span>:{' '}
            <span class={value === null ? 'json-null' : `json-${typeof value}`}>{text}</span>
            {index < members.length - 1 ? ',' : ''}
            {changed && <span class="hidden"> (changed)</span>}
            {'\n'}
          </span>
        );
      })}
      {'}'}
    </>
  );
}
