/** What the modeling service accepts as the type of a process variable; `bigdecimal` since 2024, `content` since 2023. */
export const processVariableTypes: readonly string[] = [
  'string',
  'integer',
  'boolean',
  'date',
  'datetime',
  'json',
  'file',
  'folder',
  'content',
  'array',
  'bigdecimal',
];

/** What the engine tells apart; it treats every other type as `json`. */
export const runtimeTypes: readonly string[] = [
  'boolean',
  'string',
  'integer',
  'bigdecimal',
  'json',
  'file',
  'folder',
  'content',
  'date',
  'datetime',
  'array',
];

/** The modeler's primitives, and after them its types for inputs of forms and tasks. */
export const modelerTypes: readonly string[] = [
  'string',
  'integer',
  'boolean',
  'date',
  'datetime',
  'file',
  'json',
  'folder',
  'array',
  'enum',
  'process',
  'float-number',
  'execution',
];

/** The types in the product's tables of out-of-the-box connectors, which are spelled with either letter case there. */
export const ootbTypes: readonly string[] = [
  'String',
  'Integer',
  'Boolean',
  'JSON',
  'File',
  'Folder',
  'Array',
  'Date',
  'DateTime',
  'Float',
  'Object',
  'Content-Metadata',
  'Content-Type',
  'Content-Type-Selector',
  'Content-Aspect-Selector',
];

/** Every type that some generation knows, each spelling once, the usual lower-case ones first. */
export const knownParameterTypes: readonly string[] = [
  ...new Set([...processVariableTypes, ...runtimeTypes, ...modelerTypes, ...ootbTypes]),
];

/** True if some generation or out-of-the-box table knows the type; letter case counts only where no such table has it. */
export function isKnownParameterType(type: string): boolean {
  const lower = type.toLowerCase();
  return knownParameterTypes.includes(type) || ootbTypes.some((known) => known.toLowerCase() === lower);
}
