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
    if (!certain || !name || scope.hasProcessFile) return;
    yield {
      span: name.span,
      message: `Project '${name.text}' has no process. Add one as 'processes/<name>.bpmn20.xml'`,
      element: name.text,
    };
  },
});
