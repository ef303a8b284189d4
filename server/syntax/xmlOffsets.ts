/**
 * From offsets in the decoded text of an XML attribute or content to offsets in the file. `raw` is the text as written and
 * begins at `start`; `decode` is what decoded it. An offset behind a reference is behind the whole reference.
 */
export function rawXmlOffsets(
  raw: string,
  start: number,
  decode: (raw: string) => string,
): (decoded: number) => number {
  const steps: Step[] = [];
  let removed = 0;
  for (const { 0: written, index } of raw.matchAll(SHRINKING)) {
    removed += written.length - decode(written).length;
    const rawEnd = index + written.length;
    steps.push({ rawEnd, decodedEnd: rawEnd - removed });
  }
  return (decoded) => {
    const last = steps.findLast(({ decodedEnd }) => decodedEnd <= decoded);
    return start + (last ? last.rawEnd + decoded - last.decodedEnd : decoded);
  };
}

interface Step {
  readonly rawEnd: number;
  readonly decodedEnd: number;
}

/** What decoding may shorten: references, and pairs of line ends. */
const SHRINKING = /&(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);|\r\n/g;
