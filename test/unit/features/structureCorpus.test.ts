import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../../server/features/outline.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import type { ProjectFile } from '../../../server/model/file.ts';
import { structureService } from '../../../server/structureService.ts';
import type { Span } from '../../../server/text/span.ts';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';

describe.skipIf(!hasCorpus)('In every public project (skipped where the corpus is not there)', () => {
  test('outlines nest, and each of their lines has a name', async () => {
    await checkFiles((snapshot, { uri, text }) => {
      const whole = { start: 0, end: text.length };
      return structureService.outline(snapshot, uri).every((node) => isWithin(whole, node));
    });
  });

  test('folds begin on lines of their own, in order', async () => {
    await checkFiles((snapshot, { uri, lines }) => {
      const folds = structureService.folds(snapshot, uri);
      return folds.every(
        ({ startLine, endLine }, i) =>
          startLine > (folds[i - 1]?.startLine ?? -1) && endLine > startLine && endLine < lines.count,
      );
    });
  });

  test('a selection that holds the place grows with each step', async () => {
    await checkFiles((snapshot, { uri, text }) =>
      [0, 1, 2, 3, 4, 5, 6, 7].every((eighth) => {
        const offset = Math.floor((text.length * eighth) / 8);
        const spans = structureService.selections(snapshot, uri, offset);
        return spans.every((span, i) => holds(span, spans[i - 1] ?? { start: offset, end: offset }));
      }),
    );
  });

  test('what a process calls says that it is called by it', async () => {
    await checkFiles((snapshot, file) => {
      const processes = file.kind === 'bpmn' ? file.model.processes : [];
      return processes
        .flatMap(({ tag }) => structureService.calls(snapshot, file.uri, tag.start))
        .every(({ address }) =>
          structureService.outgoingCalls(snapshot, address).every(({ node }) =>
            structureService
              .incomingCalls(snapshot, node.address)
              .map((call) => JSON.stringify(call.node.address))
              .includes(JSON.stringify(address)),
          ),
        );
    });
  });
});

/** Checks each file of the corpus, and names those that fail. */
async function checkFiles(holdsFor: (snapshot: Snapshot, file: ProjectFile) => boolean): Promise<void> {
  const { snapshot } = await projectAt(corpusFolder);
  const files = [...snapshot.files()];
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !holdsFor(snapshot, file)).map(({ uri }) => uri)).toEqual([]);
}

function isWithin(outer: Span, { name, span, nameSpan, children }: OutlineNode): boolean {
  return name !== '' && holds(outer, span) && holds(span, nameSpan) && children.every((child) => isWithin(span, child));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
