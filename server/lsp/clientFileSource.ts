import type { Connection } from 'vscode-languageserver';
import type { Uri } from '../model/file.ts';
import type { FileBytes, FileSource, LeftOut, Listing } from '../project/fileSource.ts';
import {
  FILES_IN_FOLDER_REQUEST,
  type FilesInFolderParams,
  LIST_FILES_REQUEST,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILES_REQUEST,
  type ReadFilesParams,
  type ReadFilesResult,
} from './protocol.ts';

/** Files through the editor: for a server in a web worker, and for folders that are on no disk. */
export class ClientFileSource implements FileSource {
  constructor(private readonly connection: Connection) {}

  /** The editor spares itself folders by their names; what it finds all the same is left out here. */
  async list(folder: Uri, leftOut: LeftOut): Promise<Listing> {
    const params: ListFilesParams = { folder, skipped: leftOut.namesEverywhere() };
    const { files } = await this.connection.sendRequest<ListFilesResult>(LIST_FILES_REQUEST, params);
    return { files: files.filter((uri) => !leftOut.excludes(uri)), unreadable: [] };
  }

  async read(uris: readonly Uri[]): Promise<readonly FileBytes[]> {
    const params: ReadFilesParams = { uris };
    const { files } = await this.connection.sendRequest<ReadFilesResult>(READ_FILES_REQUEST, params);
    return files.map((file) => ('base64' in file ? { uri: file.uri, bytes: bytesOf(file.base64) } : file));
  }

  async filesIn(folder: Uri): Promise<readonly Uri[]> {
    const params: FilesInFolderParams = { folder };
    const { files } = await this.connection.sendRequest<ListFilesResult>(FILES_IN_FOLDER_REQUEST, params);
    return files;
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
