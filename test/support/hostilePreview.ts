import type { MappingPreview, MappingPreviewTasks } from '../../server/lsp/protocol.ts';
import { samplePreview, sampleTasks } from './samplePreview.ts';

/** Names that would be more than text if they were taken for HTML, XML, Markdown or a script. */
export const HOSTILE_NAMES: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onclick='alert(1)",
  ']]>&lt;&#0;',
  'a | b',
  '``` ` ``',
  '![x](javascript:alert(1))',
  '\\',
  'two\nlines\u2028three',
  '\u0000\u0001\ud800',
  '$& $1 {{x}} ${x}',
];

/** The sample with a name in the place of every text that an author writes. */
export function hostilePreview(name: string): MappingPreview {
  return renamed(samplePreview(), name);
}

export function hostileTasks(name: string): MappingPreviewTasks {
  return renamed(sampleTasks(), name);
}

// Words of the protocol: no author writes them.
const KEPT: ReadonlySet<string> = new Set([
  ...['id', 'uri', 'kind', 'state', 'direction', 'severity', 'sends', 'origin', 'fit', 'phase', 'row', 'types'],
  'selected',
]);

function renamed<T>(value: T, name: string): T {
  const text = JSON.stringify(value, (key, member: unknown) => {
    if (KEPT.has(key) || typeof member !== 'string') return member;
    return name;
  });
  // The shape is the same: only texts are others.
  return JSON.parse(text) as T;
}
