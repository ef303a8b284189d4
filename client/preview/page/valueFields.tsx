import { useState } from 'preact/hooks';
import type { Json, JsonObject } from '../../../server/lsp/protocol.ts';
import { shortJson } from '../words.ts';
import { parsed } from './rowEdits.ts';

interface Field {
  readonly name: string;
  readonly type: string | undefined;
  /** The value that counts while nothing is typed. */
  readonly placeholder: Json | undefined;
  /** False for a field that the task has no use for: it stands behind the others. */
  readonly used: boolean;
}

interface ValueFieldsProps {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly change: (values: JsonObject) => void;
}

/** Fields for values by name. What is no JSON where JSON is wanted is marked, and not sent. */
export function ValueFields({ title, fields, change }: ValueFieldsProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const type = (name: string, text: string) => {
    const next = { ...typed, [name]: text };
    setTyped(next);
    change(typedValues(fields, next));
  };
  const draw = (field: Field) => (
    <ValueField key={field.name} field={field} text={typed[field.name] ?? ''} type={(text) => type(field.name, text)} />
  );
  const used = fields.filter((field) => field.used);
  const others = fields.filter((field) => !field.used);
  return (
    <div class="values">
      <h3>{title}</h3>
      {fields.length === 0 && <p class="muted">There are none.</p>}
      {used.map(draw)}
      {others.length > 0 && (
        <details class="unread">
          <summary>{others.length === 1 ? '1 other variable' : `${others.length} other variables`}</summary>
          <div class="values">{others.map(draw)}</div>
        </details>
      )}
    </div>
  );
}

interface ValueFieldProps {
  readonly field: Field;
  readonly text: string;
  readonly type: (text: string) => void;
}

function ValueField({ field, text, type }: ValueFieldProps) {
  const wrong = text !== '' && typedJson(field, text) === undefined;
  return (
    <label class="value-field">
      <span class="value-name">
        <span class="name">{field.name}</span> <span class="type muted">{field.type}</span>
      </span>
      <input
        class="code"
        value={text}
        spellcheck={false}
        aria-invalid={wrong}
        placeholder={field.placeholder === undefined ? '' : shortJson(field.placeholder)}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      {wrong && <span class="why">This is no JSON. Write text in quotes</span>}
    </label>
  );
}

function typedValues(fields: readonly Field[], typed: Readonly<Record<string, string>>): JsonObject {
  const values = fields.flatMap((field): [string, Json][] => {
    const value = typedJson(field, typed[field.name] ?? '');
    return value === undefined ? [] : [[field.name, value.value]];
  });
  return Object.fromEntries(values);
}

/** Text stays text where text is wanted; `null` is what JSON calls null even there. */
function typedJson({ type }: Field, text: string): { readonly value: Json } | undefined {
  if (text === '') return undefined;
  const json = parsed(text);
  if (json?.value === null || !isText(type)) return json;
  return { value: text };
}

function isText(type: string | undefined): boolean {
  return type === 'string' || type === 'date' || type === 'datetime';
}
