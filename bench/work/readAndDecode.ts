import type { Uri } from '../../server/model/file.ts';
import { NodeFileSource } from '../../server/node/nodeFileSource.ts';
import { batchesOf } from '../../server/project/loader.ts';
import { decode } from '../../server/text/decode.ts';

/** Reads and decodes files in batches as the index does, and nothing more. Answers their length in UTF-16 code units. */
export async function readAndDecode(files: readonly Uri[]): Promise<number> {
  const source = new NodeFileSource();
  let length = 0;
  for (const batch of batchesOf(files)) for (const text of await texts(source, batch)) length += text.length;
  return length;
}

/** The texts of files that can be read and decoded. */
export async function texts(source: NodeFileSource, uris: readonly Uri[]): Promise<string[]> {
  const read = await source.read(uris);
  return read.flatMap((file) => {
    const decoded = 'bytes' in file ? decode(file.bytes) : { error: '' };
    return 'text' in decoded ? decoded.text : [];
  });
}
