import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { maximumDepth } from '../syntax/jsonTree.ts';
import type { Limit } from './protocol.ts';

/** What the server leaves out at the moment. It is asked for sentences; who hears them is decided elsewhere. */
export class Limits {
  /** The files that a rule could not check, by its code. */
  private readonly failedRules = new Map<string, Set<Uri>>();
  private readonly failedRequests = new Set<string>();
  private readonly unreadFiles = new Map<Uri, string>();
  private readonly deepFiles = new Set<Uri>();
  private readonly unreadFolders = new Map<Uri, string>();
  private left = 0;

  ruleFailed(code: string, uri: Uri): void {
    this.failedRules.set(code, (this.failedRules.get(code) ?? new Set()).add(uri));
  }

  /** A handler threw: whoever asked got no answer. */
  requestFailed(handler: string): void {
    this.failedRequests.add(handler);
  }

  /** A folder could not be listed, so its files are missing; `reason` is a sentence without a full stop. */
  folderUnread(folder: Uri, reason: string): void {
    this.unreadFolders.set(folder, reason);
  }

  /** So many files are not read, because the user did not want to wait for them. */
  readingStopped(left: number): void {
    this.left = left;
  }

  /** A folder is about to be read again, with all below it. */
  folderForgotten(folder: Uri): void {
    for (const unread of this.unreadFolders.keys())
      if (unread === folder || unread.startsWith(`${folder}/`)) this.unreadFolders.delete(unread);
  }

  /** These files are other ones now, and rules will be tried on them again. */
  filesChanged(snapshot: Snapshot, uris: Iterable<Uri>): void {
    for (const uri of uris) {
      for (const files of this.failedRules.values()) files.delete(uri);
      const file = snapshot.file(uri);
      if (file?.kind === 'unreadable') this.unreadFiles.set(uri, file.reason);
      else this.unreadFiles.delete(uri);
      if (file && isTooDeep(file)) this.deepFiles.add(uri);
      else this.deepFiles.delete(uri);
    }
  }

  /** All limits in words, in the order of their weight. */
  list(): readonly Limit[] {
    return [...this.ofFolders(), ...this.ofFiles(), ...this.ofRules(), ...this.ofRequests()];
  }

  private *ofFolders(): Iterable<Limit> {
    if (this.left > 0) {
      const message = `You stopped the reading of the workspace: ${this.left} files are not read, and names in them are unknown to other files. Restart the language server to read them`;
      yield { kind: 'reading-stopped', title: 'Not all files are read', message };
    }
    const [first] = this.unreadFolders;
    if (!first) return;
    const message = `${shown(first)}${others(this.unreadFolders.size)}; nothing in it is checked. Make it readable, then restart the language server`;
    yield { kind: 'folder-unread', title: 'A folder is not read', message };
  }

  private *ofFiles(): Iterable<Limit> {
    const [first] = this.unreadFiles;
    if (first) {
      const message = `${shown(first)}${others(this.unreadFiles.size)}; names in it are unknown to other files. Its problem in the list of problems says what to do`;
      yield { kind: 'file-unread', title: 'A file is not read', message };
    }
    const [deep] = this.deepFiles;
    if (deep !== undefined) {
      const message = `${shown([deep, `What is nested deeper than ${maximumDepth} levels is left out`])}${others(this.deepFiles.size)}. Make the structure flatter`;
      yield { kind: 'nested-too-deep', title: 'A file is nested too deep', message };
    }
  }

  private *ofRules(): Iterable<Limit> {
    const failed = [...this.failedRules].filter(([, files]) => files.size > 0);
    const [first] = failed;
    if (!first) return;
    const [code, files] = first;
    const which = `The rule ${code} failed in ${files.size} ${files.size === 1 ? 'file' : 'files'}${others(failed.length)}`;
    const message = `${which}; its findings are missing there, all others are not. Report it with the log, and set the rule to off until it is mended`;
    yield { kind: 'rule-failed', title: 'A rule failed', message };
  }

  private *ofRequests(): Iterable<Limit> {
    const [handler] = this.failedRequests;
    if (handler === undefined) return;
    const message = `The server had no answer because of a mistake of its own (${handler})${others(this.failedRequests.size)}. Report it with the log; if it goes on, restart the language server`;
    yield { kind: 'request-failed', title: 'A request failed', message };
  }
}

function isTooDeep(file: ProjectFile): boolean {
  return 'depth' in file && (file.depth ?? 0) > maximumDepth;
}

function shown([uri, reason]: readonly [uri: Uri, reason: string]): string {
  return `${nameOf(uri)}: ${reason}`;
}

function nameOf(uri: Uri): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A name may hold a percent sign that encodes nothing.
    return name;
  }
}

function others(count: number): string {
  return count > 1 ? ` (and ${count - 1} more)` : '';
}
