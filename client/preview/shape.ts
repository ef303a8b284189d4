/** Tells whether a value that came from outside is of a type. */
export type Guard<T> = (value: unknown) => value is T;

type GuardsOf<T> = { readonly [K in keyof T]-?: Guard<T[K]> };

export function text(value: unknown): value is string {
  return typeof value === 'string';
}

export function flag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A line, a column or another count from zero. */
export function count(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Absent stands for undefined: JSON knows no other way to say it. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

export function oneOf<T extends string>(...words: readonly T[]): Guard<T> {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value): value is T => known.has(value);
}

export function list<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** An object with at least these members. */
export function record<T extends object>(guards: GuardsOf<T>): Guard<T> {
  const checks = Object.entries<Guard<unknown>>(guards);
  return (value): value is T => isObject(value) && checks.every(([key, guard]) => guard(value[key]));
}

/** An object that says with the member `kind` which of several it is. An unknown kind is none of them. */
export function byKind<T extends { readonly kind: string }>(
  guards: {
    readonly [K in T['kind']]: Guard<Extract<T, { readonly kind: K }>>;
  },
): Guard<T> {
  const known = new Map(Object.entries<Guard<unknown>>(guards));
  return (value): value is T => isObject(value) && (known.get(String(value.kind))?.(value) ?? false);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
