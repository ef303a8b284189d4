/**
 * True for what the engine reads as a date and as a datetime alike: `yyyy-MM-dd[['T']HH:mm:ss[.SSS][XXX]]`, its pattern
 * unless a property says another. A blank in place of `T` is accepted, too, as its documentation shows it.
 */
export function isEngineDate(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]?([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{3})?(Z|[+-]\d\d:[0-5]\d)?)?$/.test(
    text,
  );
}

/** True for what the schema of the modeling service accepts as a `date`: a day of its month, February up to the 29th. */
export function isServiceDate(text: string): boolean {
  return /^\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/.test(
    text,
  );
}

/** True for what the schema of the modeling service accepts as a `datetime`: seconds, no fraction, an offset but no `Z`. */
export function isServiceDateTime(text: string): boolean {
  return /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}([+-]([01]\d|2[0-3]):[0-5]\d)?$/.test(
    text,
  );
}

/** True if the whole text is one expression, which stands for a value of any type: `^\$\{(.*)[\}]$`, on one line. */
export function isExpressionText(text: string): boolean {
  return /^\$\{.*\}$/.test(text);
}
