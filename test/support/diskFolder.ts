import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** A folder of the disk that is there until the test ends. */
export class DiskFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'activiti-')));

  /** Files by their paths below the folder, with what they hold. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const whole = join(this.path, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
  }

  remove(path: string): void {
    rmSync(join(this.path, path), { recursive: true });
  }

  /** The address of a path below the folder, or of the folder itself. */
  uri(path = ''): string {
    return pathToFileURL(join(this.path, path)).toString();
  }
}
