import { processesOf } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** All files of a deployment are merged by process id, and the last one that is read wins (ProcessExtensionService). */
export const extensionsDuplicateProcess = rule({
  code: 'extensions-duplicate-process',
  title: 'Two files hold extensions of the same process',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file, { scope }) {
    for (const { key } of processesOf(file)) {
      const others = scope.extensions(key.text).filter((other) => other.file.uri !== file.uri);
      if (others.length === 0) continue;
      yield {
        span: tokenOf(key),
        message: `Process '${key.text}' has extensions in '${nameOf(others[0]?.file.uri ?? '')}', too: the file that is read last wins silently. Keep them in one file`,
        related: others.map((other) => ({
          uri: other.file.uri,
          span: tokenOf(other.item.key),
          message: `Process '${key.text}' has extensions here, too`,
        })),
        element: key.text,
      };
    }
  },
});

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
