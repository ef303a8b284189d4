import { implementationUnknownAction } from './implementation-unknown-action.ts';
import type { Rule } from './rule.ts';

/** The rules about BPMN files, in the order of their pages. */
export const bpmnRules: readonly Rule[] = [implementationUnknownAction];
