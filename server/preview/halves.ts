import type { Uri } from '../model/file.ts';
import { fileName } from '../rules/fileNames.ts';
import { loopReason } from './engine/computation.ts';
import type { EngineMapping } from './engine/mapping.ts';
import type { PreviewHalf, PreviewMapping } from './preview.ts';
import { legacyExtensions, type Place, type PreviewedTask } from './task.ts';

/** What is written about the task as a whole, and what it means for each half. */
export function halvesOf(task: PreviewedTask, mapping: EngineMapping, uri: Uri | undefined): PreviewMapping<Place> {
  const { written, mappingType } = mapping;
  const absence = absenceOf(task);
  return {
    kind: kindOf(mapping),
    mappingType,
    inputs: inputHalf(mapping, absence),
    outputs: outputHalf(mapping, absence),
    place: written && uri !== undefined ? { uri, span: written.span } : undefined,
  };
}

/** Why there is no entry for the task, if there is none. */
function absenceOf(task: PreviewedTask): string {
  const [legacy] = legacyExtensions(task);
  if (legacy) return `'${fileName(legacy.uri)}' has the layout before 7.1.0.M6, which the engine does not read`;
  return 'The task has no entry under mappings';
}

function kindOf({ written, mappingType, inputs, outputs }: EngineMapping): PreviewMapping<Place>['kind'] {
  if (!written) return 'missing';
  if (mappingType) return 'all';
  return inputs.length + outputs.length > 0 ? 'explicit' : 'empty';
}

function inputHalf({ written, allInputs, mappingType, inputs }: EngineMapping, absence: string): PreviewHalf {
  if (!written)
    return {
      sends: 'nothing',
      why: `${absence}, so only its constants are sent. Engines before 7.1.0-M10 sent all variables`,
    };
  if (allInputs)
    return {
      sends: 'all',
      why: `${mappingType} sends all variables of the process under their own names, over constants of the same name`,
    };
  if (inputs.length === 0)
    return { sends: 'nothing', why: 'The mapping has no inputs, so only the constants of the task are sent' };
  return {
    sends: 'entries',
    why: 'Only the entries of inputs are sent, and the constants over entries of the same name',
  };
}

function outputHalf(
  { written, allOutputs, mappingType, outputs, isLoop }: EngineMapping,
  absence: string,
): PreviewHalf {
  if (isLoop) return { sends: 'loop', why: loopReason };
  if (!written)
    return {
      sends: 'nothing',
      why: `${absence}, so nothing is written back. Engines before 7.1.0-M10 wrote everything`,
    };
  if (allOutputs)
    return {
      sends: 'all',
      why: `${mappingType} writes everything that is returned to variables of the same names, which need not be declared`,
    };
  if (outputs.length === 0) return { sends: 'nothing', why: 'The mapping has no outputs, so nothing is written back' };
  return {
    sends: 'entries',
    why: 'Only the entries of outputs are written, to variables that are declared or hold a value, and only if the connector returns anything',
  };
}
