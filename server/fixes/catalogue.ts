import { bpmnFixers } from './bpmnFixers.ts';
import { connectorFixers } from './connectorFixers.ts';
import { didYouMean } from './did-you-mean.ts';
import { extensionsFixers } from './extensionsFixers.ts';
import type { Fixer } from './fix.ts';

/** All fixers; what they propose for a finding is offered in their order. */
export const fixers: readonly Fixer[] = [didYouMean, ...connectorFixers, ...bpmnFixers, ...extensionsFixers];
