import { Disposable, FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FILES_IN_FOLDER_REQUEST,
  type FilesInFolderParams,
  LIST_FILES_REQUEST,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILES_REQUEST,
  type ReadFile,
  type ReadFilesParams,
  type ReadFilesResult,
} from '../server/lsp/protocol.ts';
import { LISTED, projectFiles, skipping } from './paths.ts';

/** Answers the server's requests for files, which a web worker and a virtual workspace have no other way to. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(LIST_FILES_REQUEST, ({ folder, skipped }: ListFilesParams) =>
      listFiles(Uri.parse(folder), skipped),
    ),
    client.onRequest(FILES_IN_FOLDER_REQUEST, ({ folder }: FilesInFolderParams) => filesIn(Uri.parse(folder))),
    client.onRequest(READ_FILES_REQUEST, ({ uris }: ReadFilesParams) => readFiles(uris)),
  );
}

/** VS Code leaves out what `files.exclude` hides. */
async function listFiles(folder: Uri, skipped: readonly string[]): Promise<ListFilesResult> {
  const found = await workspace.findFiles(new RelativePattern(folder, LISTED), skipping(skipped));
  return { files: projectFiles(found.map((uri) => uri.toString())) };
}

/** A folder that is not there has no files. */
async function filesIn(folder: Uri): Promise<ListFilesResult> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const files = entries.filter(([, type]) => type === FileType.File);
    return { files: files.map(([name]) => Uri.joinPath(folder, name).toString()) };
  } catch {
    return { files: [] };
  }
}

async function readFiles(uris: readonly string[]): Promise<ReadFilesResult> {
  return { files: await Promise.all(uris.map(readFile)) };
}

async function readFile(uri: string): Promise<ReadFile> {
  try {
    return { uri, base64: toBase64(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { uri, gone: true };
    return { uri, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Node's Buffer is no part of the web, and `String.fromCharCode` takes a limited number of arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
