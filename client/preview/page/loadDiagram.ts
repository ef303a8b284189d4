type DiagramModule = typeof import('./diagram.ts');

/** Loads the drawing of diagrams, which is larger than all the rest, when it is first wanted. */
export async function loadDiagram(): Promise<DiagramModule> {
  const { diagramScript, diagramStyle } = document.getElementById('root')?.dataset ?? {};
  if (diagramScript === undefined || diagramStyle === undefined) throw new Error('The page names no diagram script');
  await loadStyle(diagramStyle);
  return import(diagramScript);
}

function loadStyle(address: string): Promise<void> {
  const known = [...document.querySelectorAll('link')].some(({ href }) => href === address);
  if (known) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${address} cannot be loaded`));
    // Ours come last, and win.
    document.head.prepend(link);
  });
}
