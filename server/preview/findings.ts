import type { Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import type { PreviewFinding } from './preview.ts';
import type { Place } from './task.ts';

/** A finding of a rule, as far as a preview shows it. */
export interface RuleFinding {
  readonly code: string;
  readonly severity: PreviewFinding<Place>['severity'];
  readonly message: string;
  readonly uri: Uri;
  readonly span: Span;
  /** The name that the finding is about. */
  readonly element: string | undefined;
}

/** Answers the findings of a file. */
export type FindingsOf = (uri: Uri) => readonly RuleFinding[];

/** The findings of files by place; each file is asked once, and each question costs its own answer. */
export class PlacedFindings {
  private readonly files = new Map<Uri, readonly RuleFinding[]>();

  constructor(private readonly findingsOf: FindingsOf) {}

  /** The findings inside of a place, in the order of the text. */
  within(place: Place | undefined): readonly RuleFinding[] {
    if (!place) return [];
    const all = this.sorted(place.uri);
    const inside: RuleFinding[] = [];
    for (let at = firstFrom(all, place.span.start); at < all.length; at++) {
      const finding = all[at];
      if (!finding || finding.span.start >= place.span.end) break;
      if (finding.span.end <= place.span.end) inside.push(finding);
    }
    return inside;
  }

  private sorted(uri: Uri): readonly RuleFinding[] {
    const known = this.files.get(uri) ?? [...this.findingsOf(uri)].sort((a, b) => a.span.start - b.span.start);
    this.files.set(uri, known);
    return known;
  }
}

export function toPreviewFinding({ code, severity, message, uri, span }: RuleFinding): PreviewFinding<Place> {
  return { code, severity, message, place: { uri, span } };
}

/** The first finding that begins at the offset or behind it. */
function firstFrom(findings: readonly RuleFinding[], offset: number): number {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
