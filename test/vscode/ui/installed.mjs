import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installVsix } from '../../../scripts/host.mjs';
import { packedExtension } from '../../../scripts/package.mjs';

/** Installs the packed extension into a temporary folder, which the caller deletes. */
export function installPacked() {
  const extensions = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-extensions-'));
  installVsix(packedExtension(), extensions);
  return extensions;
}
