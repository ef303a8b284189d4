import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Uri } from '../../server/model/file.ts';
import { Project } from '../../server/project/project.ts';
import { folder } from '../support/projectText.ts';

/** A project in which something went wrong once, in the file that was changed. Kept as JSON, in which every text can be written. */
export interface Case {
  /** Texts by the paths of the files. */
  readonly files: Readonly<Record<string, string>>;
  /** The path of the file that is broken. */
  readonly changed: string;
  /** What else was chosen: places, profiles, names. */
  readonly other: number;
}

const casesFolder = join(import.meta.dirname, 'cases');

/** The cases that were found so far, by name. */
export function keptCases(): readonly (readonly [name: string, found: Case])[] {
  return readdirSync(casesFolder).map((name) => [name, JSON.parse(readFileSync(join(casesFolder, name), 'utf8'))]);
}

/** Writes a case among the others and answers where. It is to be given a name that says what was wrong. */
export function keepCase(found: Case): string {
  const text = `${JSON.stringify(found, undefined, 2)}\n`;
  const path = join(casesFolder, `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`);
  writeFileSync(path, text);
  return relative(process.cwd(), path);
}

/** The project of a case. */
export function projectOfCase({ files }: Case): Project {
  const project = new Project();
  const paths = Object.keys(files);
  project.apply(paths.map((path) => ({ type: 'found', uri: uriOfCase(path) })));
  project.apply(paths.map((path) => ({ type: 'text', uri: uriOfCase(path), text: files[path] ?? '' })));
  return project;
}

/** The address of a file of a case. */
export function uriOfCase(path: string): Uri {
  return `${folder}/${path}`;
}
