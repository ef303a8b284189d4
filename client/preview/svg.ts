import type { MappingPreview } from '../../server/lsp/protocol.ts';
import { boardOf } from './board.ts';
import { curve } from './curve.ts';
import { layOut, type PlacedBoard, type PlacedNode, type PlacedRow, WIDTH } from './svgLayout.ts';
import { type ShownState, STATE_WORDS } from './words.ts';

const TITLE_HEIGHT = 64;
const BOARD_TITLE_HEIGHT = 44;
const MARGIN = 24;

// The picture stands alone: its colours follow the theme of whatever shows it.
const STYLE = `
text{font:13px system-ui,sans-serif;fill:#1f2328}
.title{font-size:18px;font-weight:600}.board{font-size:14px;font-weight:600}.small{font-size:11px;fill:#59636e}
.name{font-weight:600}.code{font-family:ui-monospace,monospace;font-size:12px}
.page{fill:#fff}.node{fill:#f6f8fa;stroke:#d1d9e0}.box{fill:#fbf7ff;stroke:#c297ff}
.line{fill:none;stroke:#0969da;stroke-width:1.5}.all{stroke-dasharray:6 3}.lost{stroke:#9a6700;stroke-dasharray:3 3}
.fails{stroke:#d1242f}.unknown{stroke:#8250df;stroke-dasharray:2 3}
text.state{stroke:none}.state.lost{fill:#9a6700}.state.fails{fill:#d1242f}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.small{fill:#9198a1}.page{fill:#0d1117}
.node{fill:#151b23;stroke:#3d444d}.box{fill:#1e1a2b;stroke:#8957e5}.line{stroke:#4493f8}
.lost{stroke:#d29922}.fails{stroke:#f85149}.unknown{stroke:#ab7df8}.state.lost{fill:#d29922}.state.fails{fill:#f85149}}
`;

/** How a line, and the word of a state, look. */
export const LINE_CLASSES: Readonly<Record<ShownState, string>> = {
  mapped: '',
  constant: '',
  byMapAll: 'all',
  unmapped: '',
  missing: 'lost',
  ignored: 'lost',
  dropped: 'lost',
  fails: 'fails',
  unresolved: 'unknown',
  waiting: 'all',
};

/** A task's mapping as a picture of its own, which needs nothing else and is right on light and on dark. */
export function svgOf(preview: MappingPreview): string {
  const { element, process, connector, action } = preview;
  const runs = [connector?.name, action?.name].filter((name) => name !== undefined).join('.');
  const inputs = layOut(boardOf(preview, 'input'), TITLE_HEIGHT + BOARD_TITLE_HEIGHT);
  const outputs = layOut(boardOf(preview, 'output'), inputs.bottom + BOARD_TITLE_HEIGHT);
  const height = outputs.bottom + MARGIN;
  const title = element.name ?? element.id;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    `<title>${escaped(`Mapping of ${title}`)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${WIDTH}" height="${height}"/>`,
    text(MARGIN, 34, 'title', title),
    text(MARGIN, 54, 'small', [process.name ?? process.id, element.id, runs].filter((part) => part !== '').join(' · ')),
    ...board('Inputs', preview.mapping.inputs.why, inputs),
    ...board('Outputs', preview.mapping.outputs.why, outputs),
    '</svg>',
    '',
  ].join('\n');
}

function board(title: string, why: string, { top, lines, rows, sources }: PlacedBoard): readonly string[] {
  return [
    text(MARGIN, top - 22, 'board', title),
    text(MARGIN, top - 7, 'small', why),
    ...lines.map(({ from, to, state }) => `<path class="line ${LINE_CLASSES[state]}" d="${curve(from, to)}"/>`),
    ...sources.map(node),
    ...rows.flatMap(targetOf),
  ];
}

function targetOf({ target, box, state }: PlacedRow): readonly string[] {
  const { x, y, width, height } = target;
  const right = x + width - 10;
  const word = `<text class="small state ${LINE_CLASSES[state]}" x="${right}" y="${y + height / 2 + 4}" text-anchor="end">`;
  return [...(box === undefined ? [] : [node(box)]), node(target), `${word}${STATE_WORDS[state]}</text>`];
}

function node({ kind, x, y, width, height, name, detail }: PlacedNode): string {
  const shape = `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`;
  const line = y + (detail === '' ? height / 2 + 4.5 : 16);
  const label = text(x + 10, line, kind === 'box' ? 'code' : 'name', name);
  return `${shape}${label}${detail === '' ? '' : text(x + 10, y + 31, 'small', detail)}`;
}

function text(x: number, y: number, name: string, content: string): string {
  return `<text class="${name}" x="${x}" y="${y}">${escaped(content)}</text>`;
}

/** XML has no way to write most control characters, so they are left out. */
function escaped(content: string): string {
  return content
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
