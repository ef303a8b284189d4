import { bpmnRules } from './bpmnRules.ts';
import { configurationInvalid } from './configuration-invalid.ts';
import { connectorRules } from './connectorRules.ts';
import { extensionsRules } from './extensionsRules.ts';
import { generalRules } from './generalRules.ts';
import type { Rule } from './rule.ts';

/** The rules in the groups and the order of `docs/rules/README.md`, but for the one that knows the codes of all others. */
const groups = [
  { title: 'Any file', rules: generalRules },
  { title: 'Connector definition', rules: connectorRules },
  { title: 'BPMN', rules: bpmnRules },
  { title: 'Process extensions', rules: extensionsRules },
];

/** All rules, in groups with a heading. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  ...groups,
  {
    title: 'Configuration',
    rules: [configurationInvalid(groups.flatMap(({ rules }) => rules.map(({ code }) => code)))],
  },
];

/** All rules; the order is that of `docs/rules/README.md`. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
