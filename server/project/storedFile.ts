import type { ProjectFile, TextualFile, Uri } from '../model/file.ts';
import type { JsonDocument } from '../syntax/jsonTree.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Lines } from '../text/lines.ts';
import type { Contents } from './contents.ts';

/**
 * A closed file that keeps of itself only what it is. Its text, tree and model are read again when somebody asks. For all that
 * is asked in one turn of the event loop they are the same objects, since a weak reference that was followed holds until the
 * turn ends: what was found in a model can be compared with what is found in it later.
 */
export function storedFile(stored: Stored, contents: Contents): ProjectFile {
  const { kind } = stored.facts;
  const Kind = kind === 'bpmn' ? StoredBpmn : kind === 'manifest' ? StoredJson : StoredJsonWithModel;
  // Each class answers all that a file of its kinds has.
  return new Kind(stored, contents) as unknown as ProjectFile;
}

/** What is known of a file without looking into it. */
export interface FileFacts {
  readonly uri: Uri;
  readonly kind: TextualFile['kind'];
  readonly broken: boolean;
  readonly certain?: boolean | undefined;
  readonly ofProcess?: boolean | undefined;
  readonly depth?: number | undefined;
}

export interface Stored {
  readonly facts: FileFacts;
  readonly text: string;
  /** Of the bytes on the disk that hold the text. */
  readonly digest: number;
}

class StoredFile {
  readonly uri: Uri;
  readonly kind: TextualFile['kind'];
  readonly certain: boolean | undefined;
  readonly broken: boolean;
  readonly ofProcess: boolean | undefined;
  readonly depth: number | undefined;
  private readonly digest: number;
  private readonly held: string | undefined;
  private alive: WeakRef<TextualFile> | undefined;
  /** The file as it is now, once it turned out to be another than the one that was indexed. */
  private other: TextualFile | undefined;

  constructor(
    { facts, text, digest }: Stored,
    private readonly contents: Contents,
  ) {
    this.uri = facts.uri;
    this.kind = facts.kind;
    this.certain = facts.certain;
    this.broken = facts.broken;
    this.ofProcess = facts.ofProcess;
    this.depth = facts.depth;
    this.digest = digest;
    this.held = contents.canRead ? undefined : text;
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): Lines {
    return this.content.lines;
  }

  protected get content(): TextualFile {
    if (this.other) return this.other;
    const alive = this.alive?.deref();
    if (alive) {
      this.contents.touch(this, alive);
      return alive;
    }
    const { uri, kind, digest, held } = this;
    const { file, isNew } = this.contents.read({ uri, kind, digest, text: held });
    if (isNew) this.other = file;
    else this.contents.keep(this, file);
    this.alive = new WeakRef(file);
    return file;
  }
}

class StoredBpmn extends StoredFile {
  get tree(): XmlTree | undefined {
    return 'tree' in this.content ? this.content.tree : undefined;
  }

  get model(): unknown {
    return 'model' in this.content ? this.content.model : undefined;
  }
}

class StoredJson extends StoredFile {
  get json(): JsonDocument | undefined {
    return 'json' in this.content ? this.content.json : undefined;
  }
}

class StoredJsonWithModel extends StoredJson {
  get model(): unknown {
    return 'model' in this.content ? this.content.model : undefined;
  }
}
