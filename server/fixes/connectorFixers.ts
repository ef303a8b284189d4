import { completeDefinition, fillEmptyKey, nameConnector } from './complete-definition.ts';
import { connectorFileName } from './connector-file-name.ts';
import { correctKind } from './correct-kind.ts';
import { errorCode } from './error-code.ts';
import type { Fixer } from './fix.ts';
import { keyAsId, ownId } from './key-as-id.ts';
import { removeDuplicateKey } from './remove-duplicate-key.ts';
import { removeDuplicateParameter } from './remove-duplicate-parameter.ts';
import { removeSecret } from './remove-secret.ts';
import { removeUnknownKey } from './remove-unknown-key.ts';
import { renameConnector } from './rename-connector.ts';
import { renameUndeployed } from './rename-undeployed.ts';

/** Fixes in connector definitions, and those about files and JSON of any kind. */
export const connectorFixers: readonly Fixer[] = [
  completeDefinition,
  fillEmptyKey,
  nameConnector,
  correctKind,
  removeUnknownKey,
  keyAsId,
  ownId,
  removeDuplicateParameter,
  renameConnector,
  connectorFileName,
  errorCode,
  removeSecret,
  removeDuplicateKey,
  renameUndeployed,
];
