import type { ConfigurationFile, ConnectorFile, ExtensionsFile, ManifestFile } from '../model/file.ts';

/** The kinds of file that are JSON. */
export type JsonFile = ConnectorFile | ExtensionsFile | ManifestFile | ConfigurationFile;

/** False for JSON of another product: many have files whose names end with `-extensions.json`. */
export function isOfPlatform(file: JsonFile): boolean {
  return file.kind !== 'extensions' || file.ofProcess || file.certain;
}

/** True if nothing but white space stands in the text; a byte order mark is white space. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
