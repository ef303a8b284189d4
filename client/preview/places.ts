import type { PreviewLocation } from '../../server/lsp/protocol.ts';
import { count, type Guard, record, text } from './shape.ts';

const isPosition: Guard<PreviewLocation['range']['start']> = record({ line: count, character: count });

export const isLocation: Guard<PreviewLocation> = record({
  uri: text,
  range: record({ start: isPosition, end: isPosition }),
});
