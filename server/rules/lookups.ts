import type { Scope } from '../index/scope.ts';
import type { Uri } from '../model/file.ts';
import { ownText } from '../text/ownText.ts';
import { type QuestionName, questions } from './questions.ts';
import { digestIn, type Read } from './scopeView.ts';

/** What was asked about one topic in one scope, and by which files. */
interface Topic {
  readonly args: readonly string[];
  readonly answers: Map<QuestionName, Answer>;
  /** By file the questions that it asked, one bit for each. */
  readonly readers: Map<Uri, number>;
}

/** All files of a scope get the same answer to a question, so it is kept once. */
interface Answer {
  /** NaN, which is equal to nothing, if two files were told different answers: then both are checked again at the next doubt. */
  digest: number;
  readers: number;
}

/** Which look-ups the files that were checked depend on. There may be ten of them for each file of a large workspace, so they are kept small. */
export class Lookups {
  private readonly topics = new Map<string, Topic>();
  private readonly byReader = new Map<Uri, readonly string[]>();

  /** Remembers the look-ups of a file in its scope, in place of earlier ones. */
  record(reader: Uri, scope: Scope, reads: readonly Read[]): void {
    this.forget(reader);
    const keys = new Set<string>();
    for (const read of reads) {
      const key = ownText(scopedTopic(scope.root, read.topic));
      keys.add(key);
      this.add(reader, key, read);
    }
    this.byReader.set(reader, [...keys]);
  }

  forget(reader: Uri): void {
    for (const key of this.byReader.get(reader) ?? []) {
      const topic = this.topics.get(key);
      if (topic && removeReader(topic, reader) === 0) this.topics.delete(key);
    }
    this.byReader.delete(reader);
  }

  clear(): void {
    this.topics.clear();
    this.byReader.clear();
  }

  /**
   * The files of a scope whose look-ups about these topics have other answers in it now. Each question is asked once, whoever
   * asked it, and not at all for files that are `known` to be checked again.
   */
  *changedReaders(scope: Scope, topics: Iterable<string>, known: ReadonlySet<Uri>): Iterable<Uri> {
    for (const name of topics) {
      const topic = this.topics.get(scopedTopic(scope.root, name));
      if (!topic || !hasOther(topic.readers, known)) continue;
      const changed = changedAnswers(topic, scope);
      if (changed !== 0) for (const [reader, asked] of topic.readers) if (asked & changed) yield reader;
    }
  }

  private add(reader: Uri, key: string, { name, args, digest }: Read): void {
    const topic = this.topics.get(key) ?? newTopic(args);
    this.topics.set(key, topic);
    topic.readers.set(reader, (topic.readers.get(reader) ?? 0) | bitOf(name));
    const known = topic.answers.get(name);
    const agrees = (known === undefined || known.digest === digest) && isSame(args, topic.args);
    topic.answers.set(name, { digest: agrees ? digest : Number.NaN, readers: (known?.readers ?? 0) + 1 });
  }
}

function newTopic(args: readonly string[]): Topic {
  return { args: args.map(ownText), answers: new Map(), readers: new Map() };
}

/** Gives how many readers are left. An answer that nobody depends on is forgotten, so that the next one counts as the first. */
function removeReader({ answers, readers }: Topic, reader: Uri): number {
  const asked = readers.get(reader) ?? 0;
  readers.delete(reader);
  for (const [name, answer] of answers) {
    if ((asked & bitOf(name)) === 0) continue;
    answer.readers--;
    if (answer.readers === 0) answers.delete(name);
  }
  return readers.size;
}

function hasOther(readers: ReadonlyMap<Uri, number>, known: ReadonlySet<Uri>): boolean {
  for (const reader of readers.keys()) if (!known.has(reader)) return true;
  return false;
}

function changedAnswers({ args, answers }: Topic, scope: Scope): number {
  let changed = 0;
  for (const [name, { digest }] of answers) if (digestIn(scope, name, args) !== digest) changed |= bitOf(name);
  return changed;
}

const bits: ReadonlyMap<string, number> = new Map(Object.keys(questions).map((name, index) => [name, 1 << index]));

function bitOf(name: QuestionName): number {
  return bits.get(name) ?? 0;
}

function scopedTopic(root: Uri, topic: string): string {
  return `${root}\n${topic}`;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
