import type { Rule } from './rule.ts';

/** The rules about connector definitions, in the order of their pages. */
export const connectorRules: readonly Rule[] = [];
