import type { Uri } from '../model/file.ts';
import type { FileSource, LeftOut, Listing } from '../project/fileSource.ts';

/** Where files are listed, and who hears how it went. */
export interface ListingHost {
  readonly source: FileSource;
  /** Told of folders that were listed, and of those below them that could not be, with the reason in a sentence without a full stop. */
  foldersListed(folders: readonly Uri[], unread: readonly { readonly uri: Uri; readonly reason: string }[]): void;
}

/** The files of folders, but for those that are left out. The host is told of folders that could not be listed. */
export async function listed(host: ListingHost, folders: readonly Uri[], leftOut: LeftOut): Promise<Uri[]> {
  const listings = await Promise.all(folders.map((folder) => host.source.list(folder, leftOut)));
  tellListed(host, folders, listings);
  return listings.flatMap(({ files }) => files);
}

/** Tells the host how the listing of folders went. */
export function tellListed(host: ListingHost, folders: readonly Uri[], listings: readonly Listing[]): void {
  host.foldersListed(
    folders,
    listings.flatMap(({ unreadable }) => unreadable),
  );
}
