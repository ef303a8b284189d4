import { startNodeServer } from '../node/server.ts';
import { check } from './check.ts';
import { readCheckArguments, UsageError } from './checkArguments.ts';
import { help, version } from './help.ts';

// A reader such as `head` may leave before the end, and then nobody is left to be told.
process.stdout.on('error', () => process.exit());

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

/** Runs one command and answers the exit code: 0 in order, 1 findings, 2 a usage error. */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  try {
    switch (command) {
      case 'lsp':
        return serve(rest);
      case 'check':
        return rest.includes('--help')
          ? print(help)
          : await check(readCheckArguments(rest), process.stdout, process.stderr);
      case '--version':
        return print(version);
      case '--help':
      case 'help':
        return print(help);
      case undefined:
        throw new UsageError('No command is given');
      default:
        throw new UsageError(`There is no command '${command}'`);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) return failed(error);
    process.stderr.write(`${error.message}\nRun 'activiti-connectors --help' for what there is\n`);
    return 2;
  }
}

/** A mistake of ours. A stack would tell the user nothing; the message may tell us something. */
function failed(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Something went wrong that should not: ${message}\n`);
  return 2;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** The server lives as long as its connection: the exit code is only used if it ends by itself. */
function serve(options: readonly string[]): number {
  if (options.length !== 1 || options[0] !== '--stdio')
    throw new UsageError("'lsp' speaks over standard input and output: say --stdio");
  startNodeServer();
  return 0;
}
