import { attribute, type BpmnElement } from '../model/bpmn.ts';
import { rule } from './rule.ts';

/** The modeling service wants someone who can do the task. */
export const userTaskWithoutAssignee = rule({
  code: 'user-task-without-assignee',
  title: 'A user task has no assignee and no candidates',
  kinds: ['bpmn'],
  levels: { engine: 'off', modeling: 'error' },
  *check({ model, broken }) {
    if (broken) return;
    for (const element of model.elementsOf('userTask')) {
      if (isAssigned(element)) continue;
      const id = element.id?.text ?? '';
      yield {
        span: element.tag,
        message: `User task '${id}' has no assignee and no candidates. Add activiti:assignee, activiti:candidateUsers or activiti:candidateGroups`,
        element: id,
      };
    }
  },
});

const attributes = ['activiti:assignee', 'activiti:candidateUsers', 'activiti:candidateGroups'];
/** The converter makes an assignee and candidates of these. */
const roles = new Set(['humanPerformer', 'potentialOwner']);

function isAssigned(element: BpmnElement): boolean {
  return (
    attributes.some((name) => attribute(element, name)?.text) || element.details.some(({ type }) => roles.has(type))
  );
}
