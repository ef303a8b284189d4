import type { ProjectFile } from '../model/file.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { visible } from '../text/visible.ts';

/** A finding with its file and the path to show. */
export interface Located {
  readonly finding: Finding;
  readonly file: ProjectFile;
  readonly path: string;
}

/** The findings for programs: lines and columns count from zero, as in the Language Server Protocol. */
export function writeJson(findings: readonly Located[]): string {
  const rows = findings.map(({ finding: { code, severity, message, span }, file, path }) => ({
    code,
    severity,
    message,
    path,
    range: { start: file.lines.positionAt(span.start), end: file.lines.positionAt(span.end) },
  }));
  return `${JSON.stringify({ version: 1, findings: rows }, undefined, 2)}\n`;
}

/** The findings for people, a line each under their file; hints are only counted. No name in them can drive the terminal or begin a line. */
export function writeText(findings: readonly Located[], coloured: boolean): string {
  const paint = coloured ? colour : plain;
  const shown = findings.filter(({ finding }) => finding.severity !== 'hint');
  const lines: string[] = [];
  let path = '';
  for (const located of shown) {
    if (coloured && located.path !== path)
      lines.push(...(path ? [''] : []), `\u001b[4m${visible(located.path)}\u001b[24m`);
    path = located.path;
    lines.push(line(located, paint));
  }
  return [...lines, ...(coloured && lines.length > 0 ? [''] : []), summary(findings), ''].join('\n');
}

function line({ finding: { code, severity, message, span }, file, path }: Located, paint: Paint): string {
  const { line: row, character } = file.lines.positionAt(span.start);
  return `${visible(path)}:${row + 1}:${character + 1} ${paint(severity, severity)} ${code} ${visible(message)}`;
}

function summary(findings: readonly Located[]): string {
  const counts = severities
    .map((severity) => [severity, findings.filter(({ finding }) => finding.severity === severity).length] as const)
    .filter(([severity, count]) => count > 0 || severity === 'error' || severity === 'warning')
    .map(([severity, count]) => `${count} ${nouns[severity]}${count === 1 || severity === 'information' ? '' : 's'}`);
  return counts.join(', ');
}

type Paint = (severity: Severity, text: string) => string;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  hint: 'hint',
};
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

function colour(severity: Severity, text: string): string {
  return `\u001b[${colours[severity]}m${text}\u001b[39m`;
}

function plain(_severity: Severity, text: string): string {
  return text;
}
