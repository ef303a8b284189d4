import type { MappingChoice, MappingPreview, PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';
import type { BoardRow } from '../board.ts';
import { cut, type ShownState, shortJson, sourceText, sourceWord, targetName } from '../words.ts';
import { useActions, useEdit, useReveal } from './actions.ts';
import { Findings } from './findings.tsx';
import { Icon } from './icon.tsx';
import { RowEditor } from './rowEditor.tsx';
import { removalOf } from './rowEdits.ts';
import { SourceChip } from './sourceChip.tsx';
import { StateMark } from './stateMark.tsx';

type Row = PreviewRow<PreviewLocation>;

export interface BoardRowProps {
  readonly boardRow: BoardRow;
  readonly preview: MappingPreview;
  readonly selected: boolean;
  /** True for the row that the tab key reaches. */
  readonly stop: boolean;
  readonly editing: boolean;
  readonly choices: readonly MappingChoice[] | undefined;
  readonly setEditing: (row: string | undefined) => void;
}

/** One line of a board: the sources that are first read here, the box of a value that is no variable, and the target. */
export function BoardRowView({ boardRow, preview, selected, stop, editing, choices, setEditing }: BoardRowProps) {
  const { row, key, state, introduces, boxed } = boardRow;
  return (
    <li class="row" data-row={row.id} data-key={key} data-state={state} data-selected={selected}>
      <div class="sources">
        {introduces.map((source) => (
          <SourceChip key={source.id} source={source} />
        ))}
      </div>
      <div class="middle">{boxed && <Box row={row} />}</div>
      <div class="target">
        <Target boardRow={boardRow} preview={preview} selected={selected} stop={stop} />
        <Findings findings={row.findings} />
        {selected && !editing && <RowTools row={row} edit={() => setEditing(row.id)} />}
        {editing && <RowEditor row={row} choices={choices} close={() => setEditing(undefined)} />}
      </div>
    </li>
  );
}

function Box({ row }: { readonly row: Row }) {
  const { view } = useActions();
  const reveal = useReveal();
  const text = sourceText(row);
  const show = (focus: boolean) => {
    view({ row: row.id });
    reveal(row.place, focus);
  };
  return (
    <button
      type="button"
      class="box"
      tabIndex={-1}
      title={text}
      onClick={() => show(false)}
      onDblClick={() => show(true)}
    >
      <span class="kind muted">{sourceWord(row)}</span>
      <span class="code">{cut(text, 200)}</span>
    </button>
  );
}

/** The states whose reason is said without being asked for. */
const TOLD: ReadonlySet<ShownState> = new Set(['missing', 'ignored', 'dropped', 'fails', 'unresolved']);

interface TargetProps {
  readonly boardRow: BoardRow;
  readonly preview: MappingPreview;
  readonly selected: boolean;
  readonly stop: boolean;
}

function Target({ boardRow: { row, state }, preview, selected, stop }: TargetProps) {
  const { view } = useActions();
  const reveal = useReveal();
  const place = row.place ?? row.parameter?.place;
  const told = row.findings.length === 0 && TOLD.has(state);
  return (
    <button
      type="button"
      class="target-main"
      tabIndex={stop ? 0 : -1}
      aria-pressed={selected}
      onClick={() => {
        view({ row: row.id });
        reveal(place);
      }}
      onDblClick={() => reveal(place, true)}
    >
      <span class="target-line">
        <TargetName row={row} preview={preview} />
        <StateMark state={state} />
      </span>
      <Origin row={row} />
      {row.value !== undefined && (
        <span class="value code">
          <span class="hidden">value </span>
          {shortJson(row.value)}
        </span>
      )}
      {row.direction === 'input' && row.parameter?.description !== undefined && (
        <span class="muted description">{row.parameter.description}</span>
      )}
      {(selected || told) && <span class="why">{row.why}</span>}
    </button>
  );
}

function TargetName({ row, preview }: { readonly row: Row; readonly preview: MappingPreview }) {
  const { direction, parameter, target, types, source } = row;
  const name = targetName(row);
  const written = preview.variables.find((variable) => variable.name === name);
  const type = direction === 'input' ? parameter?.type : written?.type;
  const from =
    direction === 'input'
      ? preview.variables.find(({ name }) => source.kind === 'variable' && name === source.name)?.type
      : parameter?.type;
  if (name === undefined) return <span class="name muted">not written back</span>;
  return (
    <>
      <span class="name">{name}</span>
      {type !== undefined && <span class="type muted">{type}</span>}
      {direction === 'input' && parameter?.required && <span class="tag">required</span>}
      {direction === 'input' && parameter?.known === false && <span class="tag warn">unknown</span>}
      {direction === 'output' && target?.declared === false && <span class="tag warn">not declared</span>}
      {(types === 'different' || types === 'near') && (
        <span class="tag warn">
          <Icon name="conflict" />
          {from ?? '?'} <span aria-hidden="true">→</span>
          <span class="hidden">to</span> {type ?? '?'}
        </span>
      )}
    </>
  );
}

/** Where the value comes from, in words: what the lines say, for those who do not see them, and where there is no room for lines. */
function Origin({ row }: { readonly row: Row }) {
  const text = sourceText(row);
  const result = row.source.kind === 'none' && row.direction === 'output' ? row.parameter?.name : undefined;
  if (text === '' && result === undefined) return null;
  return (
    <span class="origin">
      from {result === undefined ? sourceWord(row) : 'output'} <span class="code">{cut(result ?? text, 200)}</span>
    </span>
  );
}

function RowTools({ row, edit }: { readonly row: Row; readonly edit: () => void }) {
  const change = useEdit();
  const reveal = useReveal();
  const removal = removalOf(row);
  return (
    <div class="row-tools">
      {row.source.kind !== 'constant' && (
        <button type="button" class="tool" onClick={edit}>
          <Icon name="edit" /> {row.key === undefined ? 'Map' : 'Change'}
        </button>
      )}
      {removal !== undefined && (
        <button type="button" class="tool" onClick={() => change(removal)}>
          <Icon name="remove" /> Remove
        </button>
      )}
      {row.place !== undefined && (
        <button type="button" class="tool" onClick={() => reveal(row.place, true)}>
          <Icon name="go" /> Mapping
        </button>
      )}
      {row.parameter?.place !== undefined && (
        <button type="button" class="tool" onClick={() => reveal(row.parameter?.place, true)}>
          <Icon name="go" /> Definition
        </button>
      )}
    </div>
  );
}
