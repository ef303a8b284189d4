import { fileNotDeployed } from './file-not-deployed.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { jsonDuplicateKey } from './json-duplicate-key.ts';
import { jsonSyntax } from './json-syntax.ts';
import type { Rule } from './rule.ts';
import { xmlNotWellFormed } from './xml-not-well-formed.ts';

/** The rules about any kind of file, in the order of their pages. */
export const generalRules: readonly Rule[] = [
  fileUnreadable,
  jsonSyntax,
  jsonDuplicateKey,
  xmlNotWellFormed,
  fileNotDeployed,
];
