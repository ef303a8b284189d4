import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { namePlaces } from '../../server/features/namePlaces.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import { projectFiles, writeProject } from '../generator/project.ts';
import type { Conditions, Measurement } from '../measurement.ts';
import { openWorkspace } from '../workspace.ts';

/** What the index keeps in memory, on top of a server that serves an empty folder. */
export async function memory({ folder, short }: Conditions): Promise<Measurement[]> {
  const size = short ? { processes: 400, connectors: 40 } : { processes: 5000, connectors: 500 };
  const { count } = writeProject(join(folder, 'all'), projectFiles(size));
  mkdirSync(join(folder, 'nothing'));
  const idle = await openWorkspace(join(folder, 'nothing'));
  const before = inUse();
  const { session } = await openWorkspace(join(folder, 'all'));
  const after = inUse();
  const occurrences = await countOf(session.snapshot);
  // Both must live until here, or there would be nothing to measure.
  if (idle.session.snapshot.version > session.snapshot.version) throw new Error('The empty workspace is the newer one');
  return [
    {
      id: 'memory',
      work: `memory of the index of ${count} files with ${occurrences} occurrences`,
      unit: 'bytes for each occurrence',
      ours: (after - before) / occurrences,
      goal: 100,
      floor: '8: two offsets of four bytes',
    },
  ];
}

/** Bytes of the heap and of buffers beside it, after everything unused was collected. */
function inUse(): number {
  if (!globalThis.gc) throw new Error('This bench needs node --expose-gc');
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** How often a file names something that other places or files name, too: what references, rename and highlights find. */
async function countOf(snapshot: Snapshot): Promise<number> {
  let count = 0;
  for (const file of snapshot.files()) {
    const scope = snapshot.scopeOf(file.uri);
    if (scope) count += namePlaces(file, scope).length;
    // What was looked at in one turn of the event loop is held until its end.
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return count;
}
