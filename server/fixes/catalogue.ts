import { didYouMean } from './did-you-mean.ts';
import type { Fixer } from './fix.ts';

/** All fixers. */
export const fixers: readonly Fixer[] = [didYouMean];
