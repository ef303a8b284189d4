import { constantExpression } from './constant-expression.ts';
import { constantOverridesInput } from './constant-overrides-input.ts';
import { constantUnknownInput } from './constant-unknown-input.ts';
import { expressionCut } from './expression-cut.ts';
import { expressionHash } from './expression-hash.ts';
import { expressionMalformed } from './expression-malformed.ts';
import { expressionUnclosed } from './expression-unclosed.ts';
import { expressionUnknownName } from './expression-unknown-name.ts';
import { extensionsDuplicateProcess } from './extensions-duplicate-process.ts';
import { extensionsFileName } from './extensions-file-name.ts';
import { extensionsLegacyLayout } from './extensions-legacy-layout.ts';
import { extensionsSchema } from './extensions-schema.ts';
import { extensionsShape } from './extensions-shape.ts';
import { extensionsUnknownProcess } from './extensions-unknown-process.ts';
import { mappingEntryIncomplete } from './mapping-entry-incomplete.ts';
import { mappingIgnoredByMapAll } from './mapping-ignored-by-map-all.ts';
import { mappingJsonPatch } from './mapping-json-patch.ts';
import { mappingLiteralType } from './mapping-literal-type.ts';
import { mappingMissingRequiredInput } from './mapping-missing-required-input.ts';
import { mappingReversed } from './mapping-reversed.ts';
import { mappingTypeCase } from './mapping-type-case.ts';
import { mappingTypeMismatch } from './mapping-type-mismatch.ts';
import { mappingTypeUnknown } from './mapping-type-unknown.ts';
import { mappingUnknownElement } from './mapping-unknown-element.ts';
import { mappingUnknownInput } from './mapping-unknown-input.ts';
import { mappingUnknownOutput } from './mapping-unknown-output.ts';
import { mappingUnknownVariable } from './mapping-unknown-variable.ts';
import { mappingValueNull } from './mapping-value-null.ts';
import { messagePayloadName } from './message-payload-name.ts';
import type { Rule } from './rule.ts';
import { variableAnalyticsType } from './variable-analytics-type.ts';
import { variableDateValue } from './variable-date-value.ts';
import { variableDisplayName } from './variable-display-name.ts';
import { variableKeyIdMismatch } from './variable-key-id-mismatch.ts';
import { variableNameDuplicate } from './variable-name-duplicate.ts';
import { variableNameInvalid } from './variable-name-invalid.ts';
import { variableNameReserved } from './variable-name-reserved.ts';
import { variableTypeMissing } from './variable-type-missing.ts';
import { variableTypeUnknown } from './variable-type-unknown.ts';
import { variableUnused } from './variable-unused.ts';
import { variableValueType } from './variable-value-type.ts';

/** The rules about process extensions, in the order of their pages. */
export const extensionsRules: readonly Rule[] = [
  extensionsLegacyLayout,
  mappingTypeUnknown,
  mappingTypeCase,
  mappingValueNull,
  mappingEntryIncomplete,
  mappingJsonPatch,
  extensionsShape,
  extensionsSchema,
  extensionsUnknownProcess,
  extensionsDuplicateProcess,
  extensionsFileName,
  mappingUnknownElement,
  mappingReversed,
  mappingUnknownVariable,
  mappingUnknownInput,
  mappingUnknownOutput,
  mappingMissingRequiredInput,
  mappingIgnoredByMapAll,
  mappingTypeMismatch,
  mappingLiteralType,
  expressionUnclosed,
  expressionCut,
  expressionMalformed,
  expressionHash,
  expressionUnknownName,
  constantOverridesInput,
  constantExpression,
  constantUnknownInput,
  variableTypeUnknown,
  variableTypeMissing,
  variableValueType,
  variableDateValue,
  variableDisplayName,
  variableAnalyticsType,
  variableNameDuplicate,
  variableNameReserved,
  variableNameInvalid,
  variableKeyIdMismatch,
  variableUnused,
  messagePayloadName,
];
