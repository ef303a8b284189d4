import { actionNameDuplicate } from './action-name-duplicate.ts';
import { configSecretValue } from './config-secret-value.ts';
import { connectorDescriptionMissing } from './connector-description-missing.ts';
import { connectorFileName } from './connector-file-name.ts';
import { connectorIdDuplicate } from './connector-id-duplicate.ts';
import { connectorKeyIdMismatch } from './connector-key-id-mismatch.ts';
import { connectorNameDot } from './connector-name-dot.ts';
import { connectorNameDuplicate } from './connector-name-duplicate.ts';
import { connectorNameMissing } from './connector-name-missing.ts';
import { connectorNamePattern } from './connector-name-pattern.ts';
import { connectorSchema } from './connector-schema.ts';
import { connectorShape } from './connector-shape.ts';
import { errorCodeDuplicate } from './error-code-duplicate.ts';
import { errorCodeMissing } from './error-code-missing.ts';
import { parameterNameDuplicate } from './parameter-name-duplicate.ts';
import { parameterTypeUnknown } from './parameter-type-unknown.ts';
import type { Rule } from './rule.ts';
import { unusedAction } from './unused-action.ts';
import { unusedParameter } from './unused-parameter.ts';

/** The rules about connector definitions, in the order of their pages. */
export const connectorRules: readonly Rule[] = [
  connectorNameMissing,
  connectorNameDot,
  connectorNameDuplicate,
  connectorShape,
  connectorSchema,
  connectorNamePattern,
  connectorFileName,
  actionNameDuplicate,
  parameterNameDuplicate,
  connectorKeyIdMismatch,
  connectorIdDuplicate,
  connectorDescriptionMissing,
  parameterTypeUnknown,
  configSecretValue,
  errorCodeMissing,
  errorCodeDuplicate,
  unusedAction,
  unusedParameter,
];
