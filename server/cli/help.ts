import manifest from '../../package.json';

export const version = `${manifest.version}\n`;

export const help = `activiti-connectors ${manifest.version}

  activiti-connectors check [PATH…] [options]   checks connectors, processes and extensions
  activiti-connectors lsp --stdio               the language server, for any editor
  activiti-connectors --version | --help

check looks at the current folder, or at the files and folders that are given.

  --format text|json               for people (default), or for programs
  --profile auto|engine|modeling   whose rules: auto takes the modeling service's for an exported
                                   project and the engine's for everything else; default: what the
                                   nearest .activiti-connectors.json says, and auto without one
  --max-warnings N                 fail when there are more warnings than N
  --exclude GLOB                   leave out what matches, as in "**/generated" or "old/*.bpmn"; may be
                                   given more than once, and adds to what the configuration files say

Exit code: 0 no errors; 1 findings of severity error, or too many warnings; 2 wrong usage, or a
given path that cannot be read.
`;
