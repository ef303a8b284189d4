import { useEffect, useRef, useState } from 'preact/hooks';
import type { MappingChoice, MappingEdit, PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';
import { jsonText, sourceText, targetName } from '../words.ts';
import { useEdit } from './actions.ts';
import { typedValue } from './rowEdits.ts';
import { VariableChoice } from './variableChoice.tsx';

type Row = PreviewRow<PreviewLocation>;
type Kind = 'variable' | 'literal' | 'expression' | 'create';

export interface RowEditorProps {
  readonly row: Row;
  /** Undefined until the server has answered. */
  readonly choices: readonly MappingChoice[] | undefined;
  readonly close: () => void;
}

/** The form in which a row gets another source. Enter applies it, Escape leaves everything as it is. */
export function RowEditor({ row, choices, close }: RowEditorProps) {
  const [kind, setKind] = useState<Kind>(kindOf(row));
  const [typed, setTyped] = useState(textOf(row));
  const form = useRef<HTMLFormElement>(null);
  const edit = useEdit();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [kind]);
  const done = (change: MappingEdit | undefined) => {
    // The keyboard goes back to where the form was opened.
    form.current?.closest('.target')?.querySelector<HTMLElement>('.target-main')?.focus();
    close();
    if (change !== undefined) edit(change);
  };
  const apply = (event: Event) => {
    event.preventDefault();
    done(editOf({ row, kind, typed }));
  };
  const choose = (next: Kind) => {
    setKind(next);
    setTyped(next === kindOf(row) ? textOf(row) : firstText(next, row));
  };
  return (
    <form
      ref={form}
      class="row-editor"
      aria-label={`Source of ${targetName(row) ?? row.parameter?.name ?? ''}`}
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done(undefined);
      }}
    >
      <fieldset class="choices" aria-label="Kind of source">
        {kindsFor(row).map(({ kind: each, label }) => (
          <button key={each} type="button" class="tool" aria-pressed={each === kind} onClick={() => choose(each)}>
            {label}
          </button>
        ))}
      </fieldset>
      {kind === 'variable' ? (
        <VariableChoice row={row} choices={choices} value={typed} choose={setTyped} />
      ) : (
        <label class="field">
          <span>{FIELDS[kind]}</span>
          <input
            data-first
            class="code"
            value={typed}
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      )}
      <div class="choices">
        <button type="submit" class="primary" disabled={typed === '' && kind !== 'literal'}>
          Apply
        </button>
        <button type="button" class="tool" onClick={() => done(undefined)}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const FIELDS = {
  literal: 'Value',
  expression: 'Expression',
  create: 'Name of the new variable',
};

function kindsFor(row: Row): readonly { readonly kind: Kind; readonly label: string }[] {
  const variable = {
    kind: 'variable',
    label: row.direction === 'output' && row.key !== undefined ? 'Output' : 'Variable',
  } as const;
  const create = { kind: 'create', label: 'New variable' } as const;
  // An output that goes nowhere has no entry yet that a value could be written in.
  if (row.direction === 'output' && row.key === undefined) return [variable, create];
  const values = [
    { kind: 'literal', label: 'Value' },
    { kind: 'expression', label: 'Expression' },
  ] as const;
  return row.parameter === undefined || row.direction === 'output'
    ? [variable, ...values]
    : [variable, ...values, create];
}

function kindOf({ source }: Row): Kind {
  if (source.kind === 'literal') return 'literal';
  return source.kind === 'expression' ? 'expression' : 'variable';
}

function textOf(row: Row): string {
  const { source } = row;
  if (source.kind === 'literal') return typeof source.value === 'string' ? source.value : jsonText(source.value);
  return sourceText(row);
}

function firstText(kind: Kind, row: Row): string {
  if (kind === 'create') return row.parameter?.name ?? '';
  return kind === 'expression' ? '${}' : '';
}

interface Typed {
  readonly row: Row;
  readonly kind: Kind;
  readonly typed: string;
}

function editOf({ row, kind, typed }: Typed): MappingEdit | undefined {
  const { direction, parameter } = row;
  if (kind === 'create') {
    if (parameter === undefined) return undefined;
    return { kind: 'createVariable', direction, parameter: parameter.name, name: typed };
  }
  // The key of an output that goes nowhere yet is the chosen variable, and what it gets is the parameter.
  const reversed = direction === 'output' && row.key === undefined;
  const key = reversed ? typed : (row.key ?? targetName(row));
  if (key === undefined) return undefined;
  if (kind === 'variable') {
    const value = reversed ? (parameter?.name ?? '') : typed;
    return { kind: 'set', direction, key, entry: { type: 'variable', value } };
  }
  const wantsText = kind === 'expression' ? !/^\s*[[{]/.test(typed) : parameter?.type === 'string';
  return { kind: 'set', direction, key, entry: { type: 'value', value: typedValue(typed, wantsText) } };
}
