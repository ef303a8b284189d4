import { attributeOf, type BpmnAttribute, type Claim, splitImplementation } from '../model/bpmn.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import { type Report, type RuleContext, rule } from './rule.ts';
import { actionsCalled } from './serviceTask.ts';

/** The elements beside service tasks that may carry the attribute by the schema of BPMN. */
const carriers = new Set(['userTask', 'sendTask', 'receiveTask', 'businessRuleTask']);

/** The engine reads `implementation` on service tasks only. */
export const implementationIgnored = rule({
  code: 'implementation-ignored',
  title: 'An element that is no service task has an implementation',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'warning' },
  variation:
    'A warning where the schema of BPMN allows the attribute and its value names a known action; other values are left alone there',
  *check({ model }, context) {
    if (model.holds(noOtherElementHasOne)) return;
    for (const element of model.elements) {
      const found = element.type === 'serviceTask' ? undefined : attributeOf(element, 'implementation');
      if (!found || found.value.text.startsWith('##')) continue;
      const report = carriers.has(element.type)
        ? unread(found, element.type, context)
        : { span: found.nameSpan, message: forbidden(element.type) };
      if (!report) continue;
      const data = { implementation: found.value.text, type: element.type };
      yield { ...report, element: element.id?.text ?? '', data };
    }
  },
});

const noOtherElementHasOne: Claim = {
  attributes: new Set(),
  isTrue: ({ elements }) =>
    elements.every((element) => element.type === 'serviceTask' || !attributeOf(element, 'implementation')),
};

function forbidden(type: string): string {
  return `A ${type} may not have an implementation: the check against the schema stops the deployment. Remove it, or make it a serviceTask`;
}

function unread({ value, raw }: BpmnAttribute, type: string, context: RuleContext): Report | undefined {
  const called = splitImplementation(value, raw ?? value.text);
  if (!isBuiltInImplementation(value.text) && actionsCalled(called, context).length === 0) return undefined;
  return {
    span: value.span,
    message: `Nobody reads implementation '${value.text}' on a ${type}. Make it a serviceTask`,
    levels: { engine: 'warning' },
  };
}
