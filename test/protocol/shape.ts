/** Says what is wrong with a value at a path of an answer, in sentences; none if it has the shape. */
export type Shape = (value: unknown, path: string) => readonly string[];

export const text: Shape = ofType('string');
export const truth: Shape = ofType('boolean');
export const anything: Shape = () => [];
export const nothing: Shape = (value, path) => (value === null ? [] : [`${path} is not null`]);

/** A whole number from 0, as positions and enumerations are. */
export const count: Shape = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0 ? [] : [`${path} is no number that counts: ${shown(value)}`];

export const position: Shape = object({ line: count, character: count });
export const range: Shape = (value, path) => {
  const problems = object({ start: position, end: position })(value, path);
  // The shape is right if there is no problem.
  const { start, end } = (value ?? {}) as Record<'start' | 'end', { line: number; character: number }>;
  if (problems.length > 0) return problems;
  const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return isOrdered ? [] : [`${path} ends before it begins`];
};

/** One of these texts or numbers. */
export function literal(...allowed: readonly (string | number | boolean)[]): Shape {
  return (value, path) => (allowed.some((one) => one === value) ? [] : [`${path} is not to be ${shown(value)}`]);
}

/** Members that must be there, and members that may; any other is one that the protocol does not know. */
export function object(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [`${path} is no object: ${shown(value)}`];
    const missing = Object.keys(required).filter((key) => !(key in value));
    const all = { ...required, ...optional };
    return [
      ...missing.map((key) => `${path}.${key} is missing`),
      ...Object.entries(value).flatMap(([key, member]) =>
        all[key] ? all[key](member, `${path}.${key}`) : [`${path}.${key} is unknown to the protocol`],
      ),
    ];
  };
}

/** An object with any keys. */
export function table(member: Shape): Shape {
  return (value, path) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, one]) => member(one, `${path}[${key}]`))
      : [`${path} is no object: ${shown(value)}`];
}

export function list(item: Shape): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one, at) => item(one, `${path}[${at}]`))
      : [`${path} is no list: ${shown(value)}`];
}

/** The first shape that fits; if none does, what is wrong with the last. */
export function either(...shapes: readonly Shape[]): Shape {
  return (value, path) => {
    const problems = shapes.map((shape) => shape(value, path));
    return problems.some((found) => found.length === 0) ? [] : (problems.at(-1) ?? []);
  };
}

function ofType(type: string): Shape {
  return (value, path) => (typeof value === type ? [] : [`${path} is no ${type}: ${shown(value)}`]);
}

function shown(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 60);
}
