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
export function storedFile(parsed: TextualFile, digest: number, contents: Contents): ProjectFile {
  const Kind = parsed.kind === 'bpmn' ? StoredBpmn : parsed.kind === 'manifest' ? StoredJson : StoredJsonWithModel;
  // Each class answers all that a file of its kinds has.
  return new Kind(parsed, digest, contents) as unknown as ProjectFile;
}

class StoredFile {
  readonly uri: Uri;
  readonly kind: TextualFile['kind'];
  readonly certain: boolean | undefined;
  readonly broken: boolean;
  readonly ofProcess: boolean | undefined;
  readonly depth: number | undefined;
  private readonly held: string | undefined;
  private alive: WeakRef<TextualFile>;
  /** The file as it is now, once it turned out to be another than the one that was indexed. */
  private other: TextualFile | undefined;

  constructor(
    parsed: TextualFile,
    private readonly digest: number,
    private readonly contents: Contents,
  ) {
    this.uri = parsed.uri;
    this.kind = parsed.kind;
    this.certain = 'certain' in parsed ? parsed.certain : undefined;
    this.broken = parsed.broken;
    this.ofProcess = 'ofProcess' in parsed ? parsed.ofProcess : undefined;
    this.depth = 'depth' in parsed ? parsed.depth : undefined;
    this.held = contents.canRead ? undefined : parsed.text;
    this.alive = new WeakRef(parsed);
    contents.keep(this, parsed);
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): Lines {
    return this.content.lines;
  }

  protected get content(): TextualFile {
    if (this.other) return this.other;
    const alive = this.alive.deref();
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
