import type { Case } from './cases.ts';

/** So often a smaller case is tried: each try costs as much as one check. */
const mostTries = 3000;

/** The smallest case that still fails, found by taking away files, then parts of the text, larger ones first. */
export async function minimised(found: Case, check: (candidate: Case) => unknown): Promise<Case> {
  let tries = 0;
  const fails = async (candidate: Case): Promise<boolean> => {
    if (++tries > mostTries) return false;
    try {
      await check(candidate);
      return false;
    } catch {
      return true;
    }
  };
  // What fails among its neighbours in a corpus may not do so alone in a folder of another name.
  if (!(await fails(found))) return found;
  let smallest = found;
  for (const path of Object.keys(found.files)) {
    const { [path]: _, ...files } = smallest.files;
    if (path !== found.changed && (await fails({ ...smallest, files }))) smallest = { ...smallest, files };
  }
  return shortened(smallest, fails);
}

async function shortened(found: Case, fails: (candidate: Case) => Promise<boolean>): Promise<Case> {
  let smallest = found;
  for (let size = Math.ceil(textOf(found).length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < textOf(smallest).length; ) {
      const text = textOf(smallest);
      const candidate = withText(smallest, text.slice(0, start) + text.slice(start + size));
      if (await fails(candidate)) smallest = candidate;
      else start += size;
    }
  }
  return smallest;
}

function textOf({ files, changed }: Case): string {
  return files[changed] ?? '';
}

function withText(found: Case, text: string): Case {
  return { ...found, files: { ...found.files, [found.changed]: text } };
}
