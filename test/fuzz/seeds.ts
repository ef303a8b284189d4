import { resolve } from 'node:path';
import type { ProjectFile, Uri } from '../../server/model/file.ts';
import { Project } from '../../server/project/project.ts';
import { corpusFolder, hasCorpus, projectAt } from '../support/corpus.ts';

/** A file that is to be changed, in the smallest project in which it means what it means. */
export interface Seed {
  readonly project: Project;
  readonly file: ProjectFile;
}

/** The files of the sample project and, where it lies beside the checkout, of the corpus of public projects. */
export async function seeds(): Promise<readonly Seed[]> {
  const folders = [resolve(import.meta.dirname, '../../examples'), ...(hasCorpus ? [corpusFolder] : [])];
  const projects = await Promise.all(folders.map((folder) => projectAt(folder)));
  return projects.flatMap((project) => [...project.snapshot.scopes.keys()].flatMap((root) => seedsOf(project, root)));
}

/** A scope alone, or with the main resources that it sees: so each change costs what it concerns. */
function seedsOf({ snapshot }: Project, root: Uri): readonly Seed[] {
  const scope = snapshot.scopes.get(root);
  const files = [...(scope?.files() ?? []), ...(scope?.beyond?.files() ?? [])];
  const read = files.filter(({ kind }) => kind !== 'unread' && kind !== 'unreadable');
  const project = new Project();
  project.apply(read.map(({ uri }) => ({ type: 'found', uri })));
  project.apply(read.map(({ uri, text }) => ({ type: 'text', uri, text })));
  return [...project.snapshot.files()].filter(({ uri }) => scope?.ownFile(uri)).map((file) => ({ project, file }));
}

/** The seed in whose project the file has another text. */
export function withText({ project, file }: Seed, text: string): Project {
  const changed = project.fork();
  changed.apply([{ type: 'text', uri: file.uri, text, kind: kindOf(file) }]);
  return changed;
}

/** An editor goes on sending a document as what it was opened. */
function kindOf({ kind }: ProjectFile) {
  return kind === 'unread' || kind === 'unreadable' ? undefined : kind;
}
