import { addMapping } from './add-mapping.ts';
import { changeType } from './change-type.ts';
import { completeVariable } from './complete-variable.ts';
import { convertLegacyLayout } from './convert-legacy-layout.ts';
import { closeExpression, dollarExpression } from './correct-expression.ts';
import { correctLiteral } from './correct-literal.ts';
import { createParameter } from './create-parameter.ts';
import { createVariable } from './create-variable.ts';
import { setEntryType } from './entry-type.ts';
import type { Fixer } from './fix.ts';
import { mapRequiredInputs } from './map-required-inputs.ts';
import { narrowMapAll } from './narrow-map-all.ts';
import { fillNullMapping } from './null-mapping.ts';
import { removeDeadMapping } from './remove-dead-mapping.ts';
import { removeVariable } from './remove-variable.ts';
import { renameExtensions } from './rename-extensions.ts';
import { swapMapping } from './swap-mapping.ts';
import { matchVariableKey } from './variable-key.ts';
import { addDisplayName, removeAnalytics } from './variable-report.ts';
import { setVariableType } from './variable-type.ts';

/** The fixers about process extensions; of several for one finding, those that remove something come last. */
export const extensionsFixers: readonly Fixer[] = [
  addMapping,
  mapRequiredInputs,
  swapMapping,
  convertLegacyLayout,
  completeVariable,
  matchVariableKey,
  setVariableType,
  correctLiteral,
  changeType,
  setEntryType,
  fillNullMapping,
  closeExpression,
  dollarExpression,
  addDisplayName,
  renameExtensions,
  createVariable,
  createParameter,
  removeAnalytics,
  narrowMapAll,
  removeDeadMapping,
  removeVariable,
];
