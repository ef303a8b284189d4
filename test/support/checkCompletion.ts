import { expect } from 'vitest';
import type { Completion } from '../../server/features/completion.ts';
import { service } from '../../server/service.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { projectOf } from './projectText.ts';

/** What is offered at the cursor `$0`. */
export interface Expected {
  /** The labels that begin the list, in its order. */
  readonly first?: readonly string[];
  /** All labels in the order of the list. */
  readonly labels?: readonly string[];
  readonly lacks?: readonly string[];
  readonly details?: Readonly<Record<string, string>>;
  /** By label a part of the documentation, as plain text. */
  readonly says?: Readonly<Record<string, string>>;
  /** By label the text that is inserted, as a snippet. */
  readonly inserts?: Readonly<Record<string, string>>;
  /** By label the new text of the whole file, without white space, snippets reduced to their first text. */
  readonly gives?: Readonly<Record<string, string>>;
}

/** Checks what is offered at the cursor of a project. */
export async function checkCompletion(text: string, expected: Expected): Promise<void> {
  const { project, files, cursor } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  const items = [...(await service.completions(project.snapshot, cursor.uri, cursor.offset))].sort(inListOrder);
  checkLabels(items, expected);
  const entry = (label: string): Completion => {
    const item = items.find((candidate) => candidate.label === label);
    if (!item) throw new Error(`${label} is not offered`);
    return item;
  };
  for (const [label, detail] of Object.entries(expected.details ?? {})) expect(entry(label).detail).toBe(detail);
  for (const [label, part] of Object.entries(expected.says ?? {}))
    expect(entry(label).documentation?.replaceAll('\\', '')).toContain(part);
  for (const [label, snippet] of Object.entries(expected.inserts ?? {})) {
    expect(entry(label).edit.newText).toBe(snippet);
  }
  for (const [label, gives] of Object.entries(expected.gives ?? {})) {
    const accepted = accept(files.get(cursor.uri) ?? '', entry(label));
    if (cursor.uri.endsWith('.json')) expect(() => JSON.parse(accepted)).not.toThrow();
    expect(accepted.replace(/\s+/g, '')).toContain(gives);
  }
}

function checkLabels(items: readonly Completion[], { first, labels: all, lacks = [] }: Expected): void {
  const labels = items.map(({ label }) => label);
  expect(new Set(labels).size, 'no label stands twice').toBe(labels.length);
  if (first) expect(labels.slice(0, first.length)).toEqual(first);
  if (all) expect(labels).toEqual(all);
  for (const label of lacks) expect(labels).not.toContain(label);
}

function inListOrder(a: Completion, b: Completion): number {
  return (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1;
}

/** The text after an entry is accepted, snippets reduced to their first text. */
export function accept(text: string, { edit, additionalEdit, snippet }: Completion): string {
  const newText = snippet ? reduced(edit.newText) : edit.newText;
  return applyEdits(text, [...(additionalEdit ? [additionalEdit] : []), { ...edit, newText }]);
}

function reduced(snippet: string): string {
  return snippet.replace(
    /\\(.)|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:((?:\\.|[^}])*)\}|\$\d+/g,
    (_, escaped?: string, choice?: string, text?: string) => escaped ?? choice ?? (text ?? '').replace(/\\(.)/g, '$1'),
  );
}
