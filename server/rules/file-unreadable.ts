import { type ProjectFile, tooLarge } from '../model/file.ts';
import { isBlank } from './jsonFiles.ts';
import { type CheckedFiles, type Report, rule } from './rule.ts';

/** Bytes that are no text, or no text at all: nobody can read either. */
export const fileUnreadable = rule({
  code: 'file-unreadable',
  title: 'A file is empty or cannot be read as text',
  kinds: ['unreadable', 'connector', 'bpmn', 'extensions'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'A warning for a file that is larger than 20 MB, which nobody but us refuses',
  always: true,
  *check(file, { scope }) {
    const reason = reasonAgainst(file);
    // A file that its name gives away is nothing else; other JSON may belong to anybody.
    if (reason !== undefined && (hasOwnName(file) || scope.hasEvidence))
      yield { ...reportAtStart, message: reason, ...levelsOf(file) };
  },
});

/** The engine reads what is too large for an editor. */
function levelsOf(file: ProjectFile): Pick<Report, 'levels'> {
  const isOurLimit = file.kind === 'unreadable' && file.reason === tooLarge;
  return isOurLimit ? { levels: { engine: 'warning', modeling: 'warning' } } : {};
}

const reportAtStart: Omit<Report, 'message'> = { span: { start: 0, end: 0 } };

function reasonAgainst(file: CheckedFiles['unreadable' | 'connector' | 'bpmn' | 'extensions']): string | undefined {
  if (file.kind === 'unreadable') {
    const isKnownFile = file.expected !== 'manifest' && file.expected !== 'trigger';
    if (isKnownFile && file.reason === tooLarge) return `This file is not read. ${tooLarge}; make it smaller`;
    return isKnownFile ? `This file cannot be read. ${file.reason}; save it again as UTF-8 or remove it` : undefined;
  }
  if (!isBlank(file.text) || (file.kind === 'extensions' && !file.ofProcess)) return undefined;
  return `This file is empty. Write ${contents[file.kind]} or remove it`;
}

const contents = { connector: 'a connector definition', bpmn: 'a process', extensions: 'process extensions' };

function hasOwnName({ uri }: ProjectFile): boolean {
  return /\.bpmn(20)?(\.xml)?$|\/\.activiti-connectors\.json$/i.test(uri);
}
