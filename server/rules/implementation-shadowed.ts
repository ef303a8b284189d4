import { rule } from './rule.ts';
import { namesSomething, serviceTasksOf } from './serviceTask.ts';

/** Another attribute says what the task runs, and the implementation beside it is read by nobody. */
export const implementationShadowed = rule({
  code: 'implementation-shadowed',
  title: 'Another attribute of a service task wins over its implementation',
  kinds: ['bpmn'],
  levels: { engine: 'warning', modeling: 'error' },
  variation: "Beside 'activiti:type' alone a warning for the service, too",
  *check(file, { scope }) {
    const { uri } = file;
    for (const { element, implementation: written, winner: converted, type } of serviceTasksOf(file, scope)) {
      const implementation = written?.whole;
      const winner = type ?? converted;
      if (!winner || !implementation || !namesSomething(implementation.text)) continue;
      yield {
        span: implementation.span,
        message: `The engine runs ${winner.name} '${winner.value.text}' and ignores implementation '${implementation.text}'. Remove one of the two`,
        ...(converted ? {} : { levels: { modeling: 'warning' } }),
        related: [{ uri, span: winner.nameSpan, message: `${winner.name} wins` }],
        element: element.id?.text ?? '',
        data: { implementation: implementation.text, winner: winner.name },
      };
    }
  },
});
