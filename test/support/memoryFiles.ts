import type { Uri } from '../../server/model/file.ts';
import type { FileBytes, FileSource, LeftOut, Listing } from '../../server/project/fileSource.ts';
import { isBuildFile, kindOfPath } from '../../server/project/recognition.ts';

/** A disk in memory, with the faults that a real one has now and then. */
export class MemoryFiles implements FileSource {
  readonly files = new Map<Uri, string | Uint8Array>();
  /** Files that are nowhere yet, in folders that are. */
  readonly unsaved = new Set<Uri>();
  /** Folders that may not be listed. */
  readonly closed = new Set<Uri>();
  /** Files that answer an error when they are read, with how often. */
  readonly failing = new Map<Uri, number>();
  /** Called before each answer, when what it will say is not fixed yet. */
  beforeAnswer: () => Promise<void> = async () => {};
  /** Called after an answer is fixed and before it arrives. */
  afterAnswer: () => Promise<void> = async () => {};

  constructor(files: Readonly<Record<Uri, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.files.set(uri, content);
  }

  async list(folder: Uri, leftOut: LeftOut): Promise<Listing> {
    await this.beforeAnswer();
    const unreadable = [...this.closed].filter((closed) => closed === folder || isBelow(closed, folder));
    const isHidden = (uri: Uri): boolean => unreadable.some((closed) => isBelow(uri, closed));
    const found = [...this.files.keys()].filter((uri) => isBelow(uri, folder) && !isHidden(uri));
    const files = found.filter((uri) => this.isCandidate(uri) && !leftOut.excludes(uri)).sort();
    await this.afterAnswer();
    return { files, unreadable: unreadable.map((uri) => ({ uri, reason: 'There is no permission to read it' })) };
  }

  async read(uris: readonly Uri[]): Promise<readonly FileBytes[]> {
    await this.beforeAnswer();
    const answer = uris.map((uri) => this.readOne(uri));
    await this.afterAnswer();
    return answer;
  }

  private readOne(uri: Uri): FileBytes {
    const content = this.files.get(uri);
    if (content === undefined) return { uri, gone: true };
    const failures = this.failing.get(uri) ?? 0;
    if (failures > 0) {
      this.failing.set(uri, failures - 1);
      return { uri, error: 'The system refused to read it (EIO)' };
    }
    return { uri, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
  }

  /** As every source: recognised files, build files, and JSON beside `connectors` or `processes`. */
  private isCandidate(uri: Uri): boolean {
    if (kindOfPath(uri) !== undefined || isBuildFile(uri)) return true;
    const around = uri.slice(0, uri.lastIndexOf('/'));
    const holdsProject = [...this.files.keys(), ...this.unsaved].some(
      (other) => other.startsWith(`${around}/connectors/`) || other.startsWith(`${around}/processes/`),
    );
    return holdsProject && uri.endsWith('.json');
  }
}

function isBelow(uri: Uri, folder: Uri): boolean {
  return uri.startsWith(`${folder}/`);
}
