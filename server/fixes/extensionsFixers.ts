import type { Fixer } from './fix.ts';

/** Fixes in process extensions. */
export const extensionsFixers: readonly Fixer[] = [];
