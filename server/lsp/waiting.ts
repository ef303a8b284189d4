import type { FileKind, Uri } from '../model/file.ts';

interface Waiter {
  readonly uri: Uri;
  readonly kinds: readonly FileKind[];
  readonly settle: () => void;
}

/** Those who want the files of some kinds in the scope of a document read while a workspace is. */
export class Waiting {
  private waiters: readonly Waiter[] = [];
  private pathsKnown = false;

  /** `isRead` is asked only when all paths are known: before that nobody knows what is in a scope. */
  constructor(private readonly isRead: (uri: Uri, kinds: readonly FileKind[]) => boolean) {}

  until(uri: Uri, kinds: readonly FileKind[]): Promise<void> {
    if (this.pathsKnown && this.isRead(uri, kinds)) return Promise.resolve();
    return new Promise((settle) => {
      this.waiters = [...this.waiters, { uri, kinds, settle }];
    });
  }

  /** All paths are known and some files were read: those are told whose files are among them. */
  someRead(): void {
    this.pathsKnown = true;
    const { waiters } = this;
    const done = new Set(waiters.filter(({ uri, kinds }) => this.isRead(uri, kinds)));
    this.waiters = waiters.filter((waiter) => !done.has(waiter));
    for (const { settle } of done) settle();
  }
}
