import type { LocatedProcess, Profile } from '../index/scope.ts';
import { rule } from './rule.ts';

/** One deployment may not hold a process key twice; of the files of a scope nobody knows which one wins. */
export const processIdDuplicate = rule({
  code: 'process-id-duplicate',
  title: 'Two processes of a project have the same id',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  *check({ model, uri }, { scope, profile }) {
    for (const process of model.processes) {
      const { id } = process;
      if (!id || id.text === '') continue;
      const same = scope.processes(id.text).filter((located) => isDeployed(located, profile));
      const others = same.filter(({ file, item }) => file.uri !== uri || item !== process);
      if (others.length === 0 || others.length === same.length) continue;
      yield {
        span: id.span,
        message: `Process id '${id.text}' is taken by another process of this project. Give each process its own`,
        related: others.map(({ file, item }) => ({
          uri: file.uri,
          span: item.id?.span ?? item.tag,
          message: `Another process '${id.text}'`,
        })),
        element: id.text,
      };
    }
  },
});

/** The engine makes no process definition of a process that is not executable; the service counts all. */
function isDeployed({ item }: LocatedProcess, profile: Profile): boolean {
  return profile === 'modeling' || item.executable;
}
