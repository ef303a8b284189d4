import { bpmnRules } from './bpmnRules.ts';
import { connectorRules } from './connectorRules.ts';
import { extensionsRules } from './extensionsRules.ts';
import { generalRules } from './generalRules.ts';
import type { Rule } from './rule.ts';

/** All rules; the order is that of `docs/rules/README.md`. */
export const rules: readonly Rule[] = [...generalRules, ...connectorRules, ...bpmnRules, ...extensionsRules];
