import type { ProjectFile } from '../model/file.ts';
import { isBlank } from './jsonFiles.ts';
import { type CheckedFiles, type Report, rule } from './rule.ts';

/** Bytes that are no text, or no text at all: nobody can read either. */
export const fileUnreadable = rule({
  code: 'file-unreadable',
  title: 'A file is empty or cannot be read as text',
  kinds: ['unreadable', 'connector', 'bpmn', 'extensions'],
  levels: { engine: 'error', modeling: 'error' },
  always: true,
  *check(file, { scope }) {
    const reason = reasonAgainst(file);
    // A file that its name gives away is nothing else; other JSON may belong to anybody.
    if (reason !== undefined && (hasOwnName(file) || scope.hasEvidence)) yield { ...reportAtStart, message: reason };
  },
});

const reportAtStart: Omit<Report, 'message'> = { span: { start: 0, end: 0 } };

function reasonAgainst(file: CheckedFiles['unreadable' | 'connector' | 'bpmn' | 'extensions']): string | undefined {
  if (file.kind === 'unreadable') {
    const isKnownFile = file.expected !== 'manifest' && file.expected !== 'trigger';
    return isKnownFile ? `This file cannot be read. ${file.reason}; save it again as UTF-8 or remove it` : undefined;
  }
  if (!isBlank(file.text) || (file.kind === 'extensions' && !file.ofProcess)) return undefined;
  return `This file is empty. Write ${contents[file.kind]} or remove it`;
}

const contents = { connector: 'a connector definition', bpmn: 'a process', extensions: 'process extensions' };

function hasOwnName({ uri }: ProjectFile): boolean {
  return /\.bpmn(20)?(\.xml)?$|\/\.activiti-connectors\.json$/i.test(uri);
}
