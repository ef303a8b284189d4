import type { Uri } from '../model/file.ts';

/** True for a file that a build packs into the application. */
export function isMainResource(uri: Uri): boolean {
  return uri.includes('/src/main/resources/');
}

/** True for a file in a sub-folder of `connectors`, where the engine's pattern finds none. */
export function isBelowConnectors(uri: Uri): boolean {
  const [above, parent] = uri.split('/').slice(-3);
  return above === 'connectors' && parent !== 'connectors';
}
