import { parseArgs } from 'node:util';
import { type ProfileName, profileNames } from '../model/configuration.ts';

/** The command line is wrong; the message says how, in a sentence without a full stop. */
export class UsageError extends Error {}

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** Undefined: the configuration files decide. */
  readonly profile: ProfileName | undefined;
  /** Undefined: any number of warnings is fine. */
  readonly maxWarnings: number | undefined;
  /** Glob patterns, from the current folder on, of what is not read. */
  readonly exclude: readonly string[];
}

/** Reads the arguments behind `check`. Throws a `UsageError`. */
export function readCheckArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = parsed(args);
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: oneOf('--format', values.format, ['text', 'json']),
    profile: values.profile === undefined ? undefined : oneOf('--profile', values.profile, profileNames),
    maxWarnings: values['max-warnings'] === undefined ? undefined : count('--max-warnings', values['max-warnings']),
    exclude: values.exclude ?? [],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        profile: { type: 'string' },
        'max-warnings': { type: 'string' },
        exclude: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}, not '${value}'`);
  return found;
}

function count(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new UsageError(`${option} takes a whole number, not '${value}'`);
  return Number(value);
}
