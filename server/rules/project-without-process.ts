import { member, nameOf } from '../syntax/jsonTree.ts';
import { rule } from './rule.ts';

/** The modeling service wants at least one process in a project. */
export const projectWithoutProcess = rule({
  code: 'project-without-process',
  title: 'A project has no process',
  kinds: ['manifest'],
  levels: { engine: 'off', modeling: 'error' },
  *check({ json, certain }, { scope }) {
    const name = nameOf(member(json.root, 'name'));
    if (!certain || !name || scope.paths().some(({ uri, kind }) => mayBeProcess(uri, kind))) return;
    yield {
      span: name.span,
      message: `Project '${name.text}' has no process. Add one as 'processes/<name>.bpmn20.xml'`,
      element: name.text,
    };
  },
});

/** A file that could not be read is a process as far as its name tells. */
function mayBeProcess(uri: string, kind: string): boolean {
  return kind === 'bpmn' || ((kind === 'unread' || kind === 'unreadable') && !uri.endsWith('.json'));
}
