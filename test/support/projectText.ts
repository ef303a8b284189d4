import type { Uri } from '../../server/model/file.ts';
import { Project } from '../../server/project/project.ts';
import type { Span } from '../../server/text/span.ts';

/** A whole project in one text: `-- connectors/movies.json --` headers, `$0` for the cursor, `«…»` around ranges. */
export interface ProjectText {
  readonly project: Project;
  readonly files: ReadonlyMap<Uri, string>;
  /** The ranges between `«` and `»`, by file, in order. */
  readonly ranges: ReadonlyMap<Uri, readonly Span[]>;
  readonly cursor: { readonly uri: Uri; readonly offset: number } | undefined;
}

export const folder = 'file:///project';

/** Reads such a text into a project. BPMN that begins with no declaration and no `definitions` is wrapped in a `definitions` of Activiti. */
export function projectOf(text: string): ProjectText {
  const { files, ...read } = filesOf(text);
  const project = new Project();
  project.apply([...files.keys()].map((uri) => ({ type: 'found', uri })));
  project.apply([...files].map(([uri, content]) => ({ type: 'text', uri, text: content })));
  return { project, files, ...read };
}

/** The files of such a text, with what is marked in them. */
export function filesOf(text: string): Omit<ProjectText, 'project'> {
  const files = new Map<Uri, string>();
  const ranges = new Map<Uri, readonly Span[]>();
  let cursor: ProjectText['cursor'];
  for (const [path, content] of split(text)) {
    const uri = `${folder}/${path}`;
    const read = unmark(isBareBpmn(path, content) ? wrapped(content) : content);
    files.set(uri, read.text);
    ranges.set(uri, read.ranges);
    if (read.cursor !== undefined) cursor = { uri, offset: read.cursor };
  }
  return { files, ranges, cursor };
}

function split(text: string): [path: string, content: string][] {
  const parts = text.split(/^[ \t]*-- (.+) --[ \t]*\r?\n/m).slice(1);
  const files: [string, string][] = [];
  for (let i = 0; i + 1 < parts.length; i += 2)
    files.push([parts[i] ?? '', (parts[i + 1] ?? '').replace(/\n[ \t]*$/, '\n')]);
  return files;
}

function isBareBpmn(path: string, content: string): boolean {
  return /\.bpmn|\.xml$/.test(path) && !/<\?xml|definitions/.test(content);
}

function wrapped(content: string): string {
  const namespaces = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn"';
  return `<definitions ${namespaces} targetNamespace="test">\n${content}</definitions>\n`;
}

function unmark(marked: string): { text: string; ranges: Span[]; cursor: number | undefined } {
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = '';
  let cursor: number | undefined;
  for (const piece of marked.split(/(«|»|\$0)/)) {
    if (piece === '«') open.push(text.length);
    else if (piece === '»') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else if (piece === '$0') cursor = text.length;
    else text += piece;
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end), cursor };
}
