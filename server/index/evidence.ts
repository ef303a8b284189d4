import type { BpmnFile, FileKind, ProjectFile } from '../model/file.ts';

/** True if this file shows that its scope is meant for Activiti. */
export function isEvidence(file: ProjectFile): boolean {
  switch (file.kind) {
    case 'connector':
      return !file.broken;
    case 'extensions':
      // Other programs have files of that name, too.
      return file.ofProcess || file.certain;
    case 'manifest':
      return file.certain;
    case 'bpmn':
      return file.model.usesActiviti || hasImplementation(file);
    case 'trigger':
    case 'configuration':
    case 'unreadable':
    case 'unread':
      return false;
  }
}

/** The kind of file whose definitions may be missing because this one is broken, unreadable or not read yet. */
export function brokenKind(file: ProjectFile): FileKind | undefined {
  switch (file.kind) {
    case 'connector':
    case 'extensions':
    case 'trigger':
    case 'bpmn':
      return file.broken ? file.kind : undefined;
    case 'manifest':
    case 'configuration':
      return undefined;
    case 'unreadable':
    case 'unread':
      return file.expected;
  }
}

function hasImplementation({ model }: BpmnFile): boolean {
  if (model.otherEngine) return false;
  return model.elements.some((element) => {
    const text = element.implementation?.whole.text.trim();
    return text !== undefined && text !== '' && !text.startsWith('##');
  });
}
