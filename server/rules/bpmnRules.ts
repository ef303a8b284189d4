import { bpmnErrorWithoutCode } from './bpmn-error-without-code.ts';
import { builtInWithoutErrorBoundary } from './built-in-without-error-boundary.ts';
import { calledElementUnknown } from './called-element-unknown.ts';
import { connectorTaskWithoutMapping } from './connector-task-without-mapping.ts';
import { elementIdDuplicate } from './element-id-duplicate.ts';
import { elementIdInvalid } from './element-id-invalid.ts';
import { errorCodeUnraised } from './error-code-unraised.ts';
import { errorRefUnresolved } from './error-ref-unresolved.ts';
import { flowNodeNotConnected } from './flow-node-not-connected.ts';
import { implementationEmpty } from './implementation-empty.ts';
import { implementationIgnored } from './implementation-ignored.ts';
import { implementationNotAConnector } from './implementation-not-a-connector.ts';
import { implementationPlainName } from './implementation-plain-name.ts';
import { implementationShadowed } from './implementation-shadowed.ts';
import { implementationUnknownAction } from './implementation-unknown-action.ts';
import { implementationUnknownConnector } from './implementation-unknown-connector.ts';
import { multiInstanceOutputMapping } from './multi-instance-output-mapping.ts';
import { processIdDuplicate } from './process-id-duplicate.ts';
import { processNotExecutable } from './process-not-executable.ts';
import { projectWithoutProcess } from './project-without-process.ts';
import type { Rule } from './rule.ts';
import { sequenceFlowWithoutSource } from './sequence-flow-without-source.ts';
import { serviceTaskWithoutImplementation } from './service-task-without-implementation.ts';
import { userTaskWithoutAssignee } from './user-task-without-assignee.ts';

/** The rules about BPMN files, in the order of their pages. */
export const bpmnRules: readonly Rule[] = [
  implementationEmpty,
  serviceTaskWithoutImplementation,
  implementationShadowed,
  implementationNotAConnector,
  implementationUnknownAction,
  implementationUnknownConnector,
  implementationPlainName,
  implementationIgnored,
  builtInWithoutErrorBoundary,
  connectorTaskWithoutMapping,
  elementIdDuplicate,
  elementIdInvalid,
  processIdDuplicate,
  processNotExecutable,
  bpmnErrorWithoutCode,
  errorRefUnresolved,
  errorCodeUnraised,
  calledElementUnknown,
  userTaskWithoutAssignee,
  sequenceFlowWithoutSource,
  flowNodeNotConnected,
  projectWithoutProcess,
  multiInstanceOutputMapping,
];
