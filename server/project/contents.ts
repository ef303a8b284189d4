import { parseFile, type TextualFile, type Uri } from '../model/file.ts';
import { decode } from '../text/decode.ts';
import { digestOfBytes } from '../text/digest.ts';
import type { FileBytes } from './fileSource.ts';

/** Where the text of a closed file is when nobody has it in memory. */
export interface TextStore {
  /** What the file holds now. Synchronous, since a question about many files must see one state of them. */
  readNow(uri: Uri): FileBytes;
  /** Told when a file holds something else than what was indexed, or nothing any more. */
  changed(uri: Uri): void;
}

/** The facts by which a closed file is read again. */
export interface StoredText {
  readonly uri: Uri;
  readonly kind: TextualFile['kind'];
  /** Of the bytes that were indexed. */
  readonly digest: number;
  /** The text itself where nothing can be read at once. */
  readonly text: string | undefined;
}

/**
 * So much is kept of closed files in memory, in units of text with all that is read from them. Enough for the files that one
 * question looks at: a process with its extensions, and all connectors of a large project, which completion lists.
 */
const memoryLimit = 64_000_000;

/** What a file takes for each unit of its text: XML has its tree in tables of numbers, JSON an object for each value. */
const memoryPerUnit = { xml: 4, json: 12 } as const;

/** The texts, trees and models of closed files, read again when they are asked for, the latest of them kept. */
export class Contents {
  /** In the order of their last use. */
  private readonly kept = new Map<object, { readonly file: TextualFile; readonly size: number }>();
  private used = 0;

  /** Without a store, as in a web worker, texts stay in memory, and their trees and models come and go. */
  constructor(
    private readonly store?: TextStore,
    private readonly limit = memoryLimit,
  ) {}

  /** True if a text need not stay in memory. */
  get canRead(): boolean {
    return this.store !== undefined;
  }

  /** Keeps what was just read again; `owner` is the closed file that it belongs to. */
  keep(owner: object, file: TextualFile): void {
    this.drop(owner);
    const size = file.text.length * (file.kind === 'bpmn' ? memoryPerUnit.xml : memoryPerUnit.json);
    this.kept.set(owner, { file, size });
    this.used += size;
    for (const oldest of this.kept.keys()) {
      if (this.used <= this.limit) break;
      this.drop(oldest);
    }
  }

  /** Says that what was read for the owner is used again. */
  touch(owner: object, file: TextualFile): void {
    const known = this.kept.get(owner);
    if (!known) return this.keep(owner, file);
    this.kept.delete(owner);
    this.kept.set(owner, known);
  }

  /** Reads a file again. `isNew` if it holds something else than what was indexed: then the store is told, too. */
  read({ uri, kind, digest, text: held = '' }: StoredText): { readonly file: TextualFile; readonly isNew: boolean } {
    if (!this.store) return { file: parseFile(uri, held, kind), isNew: false };
    const found = this.store.readNow(uri);
    const isNew = !('bytes' in found) || digestOfBytes(found.bytes) !== digest;
    if (isNew) this.store.changed(uri);
    const decoded = 'bytes' in found ? decode(found.bytes) : undefined;
    const text = decoded && 'text' in decoded ? decoded.text : '';
    return { file: parseFile(uri, text, kind), isNew };
  }

  private drop(owner: object): void {
    this.used -= this.kept.get(owner)?.size ?? 0;
    this.kept.delete(owner);
  }
}
