import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { TextStore } from '../../server/project/contents.ts';
import type { FileBytes } from '../../server/project/fileSource.ts';
import { changeOf } from '../../server/project/loader.ts';
import type { FileChange } from '../../server/project/project.ts';

/** A disk in memory, whose files can be read at once and may hold something else than the project was told. */
export class MemoryStore implements TextStore {
  readonly texts = new Map<string, string>();
  /** The files of which it was said that they changed. */
  readonly told: string[] = [];
  reads = 0;

  readNow(uri: string): FileBytes {
    this.reads++;
    return this.bytesOf(uri);
  }

  changed(uri: string): void {
    this.told.push(uri);
  }

  /** A change of the disk, and what a project is told when it has read it. */
  write(uri: string, text: string): FileChange {
    this.texts.set(uri, text);
    return changeOf(this.bytesOf(uri));
  }

  private bytesOf(uri: string): FileBytes {
    const text = this.texts.get(uri);
    return text === undefined ? { uri, gone: true } : { uri, bytes: new TextEncoder().encode(text) };
  }
}

/** Lets everything go that nobody holds. What was looked at in this turn of the event loop is held until its end. */
export async function collectGarbage(): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 0));
  setFlagsFromString('--expose-gc');
  // The flag gives the function to new contexts only.
  const collect: () => void = runInNewContext('gc');
  collect();
}
