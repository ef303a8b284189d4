import type { Rule } from './rule.ts';

/** The rules about process extensions, in the order of their pages. */
export const extensionsRules: readonly Rule[] = [];
