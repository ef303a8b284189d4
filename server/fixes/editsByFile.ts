import type { Uri } from '../model/file.ts';
import type { TextEdit } from '../text/edit.ts';
import type { FileEdits } from './fix.ts';

/** Edits of several files, each file named once. */
export class EditsByFile {
  private readonly files = new Map<Uri, TextEdit[]>();

  add(uri: Uri, edit: TextEdit): void {
    const edits = this.files.get(uri);
    if (edits) edits.push(edit);
    else this.files.set(uri, [edit]);
  }

  list(): FileEdits[] {
    return [...this.files].map(([uri, edits]) => ({ uri, edits }));
  }
}
