import type { Rule } from './rule.ts';

/** The rules about any kind of file, in the order of their pages. */
export const generalRules: readonly Rule[] = [];
