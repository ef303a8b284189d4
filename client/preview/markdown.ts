import type { MappingPreview, PreviewLocation, PreviewRow } from '../../server/lsp/protocol.ts';
import { STATE_WORDS, shortJson, shownState, sourceText, sourceWord, targetName } from './words.ts';

type Row = PreviewRow<PreviewLocation>;

/** A task's mapping as Markdown: a title, and one table for each half. Names stay text, whatever they contain. */
export function markdownOf(preview: MappingPreview): string {
  const { element, process, connector, action, inputs, outputs, mapping } = preview;
  const runs = [connector?.name, action?.name].filter((name) => name !== undefined).join('.');
  return [
    `### ${plain(element.name ?? element.id)}`,
    `${code(element.id)} in ${code(process.id)}${runs === '' ? '' : ` runs ${code(runs)}`}`,
    ...half(
      'Inputs',
      mapping.inputs.why,
      INPUT_HEADERS,
      inputs.map((row) => inputCells(row, preview)),
    ),
    ...half('Outputs', mapping.outputs.why, OUTPUT_HEADERS, outputs.map(outputCells)),
    '',
  ].join('\n\n');
}

const INPUT_HEADERS = ['Parameter', 'Type', 'Required', 'From', 'Arrives', 'State', 'Notes'];
const OUTPUT_HEADERS = ['Variable', 'From', 'Type', 'Written', 'State', 'Notes'];

function half(title: string, why: string, headers: readonly string[], rows: readonly string[][]): readonly string[] {
  if (rows.length === 0) return [`**${title}**: ${plain(why)}`];
  const lines = [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`**${title}**: ${plain(why)}`, lines.join('\n')];
}

function inputCells(row: Row, preview: MappingPreview): string[] {
  const { parameter } = row;
  return [
    code(targetName(row) ?? ''),
    plain(parameter?.type ?? ''),
    parameter?.required ? 'yes' : '',
    from(row),
    value(row),
    STATE_WORDS[shownState(row, preview)],
    notes(row),
  ];
}

function outputCells(row: Row): string[] {
  const source = row.source.kind === 'none' ? code(row.parameter?.name ?? '') : from(row);
  return [
    code(targetName(row) ?? ''),
    source,
    plain(row.parameter?.type ?? ''),
    value(row),
    STATE_WORDS[row.state],
    notes(row),
  ];
}

function from(row: Row): string {
  const text = sourceText(row);
  return text === '' ? '' : `${sourceWord(row)} ${code(text)}`;
}

function value(row: Row): string {
  return row.value === undefined ? '' : code(shortJson(row.value));
}

function notes({ findings, why, state }: Row): string {
  if (findings.length > 0) return plain(findings.map(({ message }) => message).join('; '));
  return state === 'mapped' ? '' : plain(why);
}

/** Text that Markdown takes for nothing but text. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|#~&$!]/g, '\\$&');
}

/** A code span: its fence is longer than any run of backticks inside, and a bar would end the cell. */
function code(text: string): string {
  if (text === '') return '';
  const line = oneLine(text).replaceAll('|', '\\|');
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
