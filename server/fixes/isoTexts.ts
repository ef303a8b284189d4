import { isEngineDate } from '../model/dates.ts';

/**
 * The ways in which a date or datetime may be written so that the engine or the modeling service reads it, for a text that
 * certainly means one day: with the year first, or with dots and the day first as in `31.12.2024`. None for any other text.
 */
export function isoTexts(text: string, type: 'date' | 'datetime'): readonly string[] {
  const read = partsOf(text.trim());
  if (!read) return [];
  const { day, time, offset } = read;
  if (type === 'date') return time === undefined || /^00:00:00$/.test(time) ? accepted([day]) : [];
  const moment = `${day}T${time ?? '00:00:00'}`;
  return accepted([moment + offset, `${moment}${offset === 'Z' ? '+00:00' : offset}`]);
}

interface Parts {
  /** `yyyy-MM-dd` */
  readonly day: string;
  /** `HH:mm:ss` */
  readonly time: string | undefined;
  /** `Z`, `+01:00` or nothing. */
  readonly offset: string;
}

const yearFirst = /^(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?<rest>[T ].*)?$/;
const dayFirst = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?<rest>[T ].*)?$/;
const timePattern = /^[T ](?<hour>\d{1,2}):(?<minute>\d\d)(:(?<second>\d\d)([.,]0+)?)?(?<offset>Z|[+-]\d\d:?\d\d)?$/;

function partsOf(text: string): Parts | undefined {
  const date = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
  if (!date || (date.mark === '' && `${date.month}${date.day}`.length < 4)) return undefined;
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (date.rest === undefined) return { day, time: undefined, offset: '' };
  const time = timePattern.exec(date.rest)?.groups;
  if (!time) return undefined;
  const offset = (time.offset ?? '').replace(/^(.\d\d)(\d\d)$/, '$1:$2');
  return { day, time: `${two(time.hour)}:${time.minute}:${time.second ?? '00'}`, offset };
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function accepted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter(isEngineDate);
}
