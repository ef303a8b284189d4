import { addBpmnError } from './add-bpmn-error.ts';
import { appendAction } from './append-action.ts';
import { bpmnErrorCode } from './bpmn-error-code.ts';
import { createAction } from './create-action.ts';
import { createConnector } from './create-connector.ts';
import { diagramId } from './diagram-id.ts';
import type { Fixer } from './fix.ts';
import { makeExecutable } from './make-executable.ts';
import { removeImplementation } from './remove-implementation.ts';
import { validId } from './valid-id.ts';

/** Fixes in BPMN, and those of definitions that BPMN asks for. */
export const bpmnFixers: readonly Fixer[] = [
  createConnector,
  createAction,
  appendAction,
  removeImplementation,
  bpmnErrorCode,
  addBpmnError,
  diagramId,
  makeExecutable,
  validId,
];
