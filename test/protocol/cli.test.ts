import { spawn } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { DiskFolder } from '../support/diskFolder.ts';

const cli = resolve(import.meta.dirname, '../../dist/cli.js');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

interface Options {
  /** Below the folder of the files; the current folder of the command. */
  readonly in?: string;
  readonly user?: number;
}

/** Runs the command in a folder. Whatever happens, it never shows a stack. */
async function run(folder: DiskFolder, args: readonly string[], options: Options = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: join(folder.path, options.in ?? ''),
    ...(options.user === undefined ? {} : { uid: options.user }),
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [out, problems, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  expect(`${out}${problems}`).not.toMatch(/^\s+at .*[:(]\d+/m);
  return { code, out, problems };
}

/** Checks the exit code of `check` and its findings: each as `path code severity`, in order. */
async function checkFindings(
  folder: DiskFolder,
  args: readonly string[],
  expected: { code: number; findings: readonly string[] },
  options: Options = {},
): Promise<Outcome> {
  const outcome = await run(folder, ['check', '--format', 'json', ...args], options);
  const { findings } = JSON.parse(outcome.out) as { findings: { path: string; code: string; severity: string }[] };
  expect({
    code: outcome.code,
    findings: findings.map(({ path, code, severity }) => `${path} ${code} ${severity}`),
  }).toEqual(expected);
  return outcome;
}

const connector = `{
  "name": "movies",
  "description": "All about movies",
  "actions": {
    "a": { "id": "a", "name": "get", "description": "Gets", "inputs": [], "outputs": [] }
  }
}
`;
const bpmn = (implementation: string, id = 'Process_p'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
  <process id="${id}" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="task"/>
    <serviceTask id="task" implementation="${implementation}"/>
    <sequenceFlow id="f2" sourceRef="task" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
`;
const extensions = `{
  "id": "process-1", "name": "p", "type": "PROCESS",
  "extensions": { "Process_p": { "properties": {}, "mappings": { "task": { "inputs": {}, "outputs": {} } }, "constants": {} } }
}
`;
const right = {
  'connectors/movies.json': connector,
  'processes/p.bpmn20.xml': bpmn('movies.get'),
  'processes/p-extensions.json': extensions,
};
const wrong = { ...right, 'processes/p.bpmn20.xml': bpmn('movies.gett') };
const manifest = '{ "name": "films", "createdBy": "me", "description": "" }\n';

describe('The exit code', () => {
  test('is 0 for a project in order', () => checkFindings(new DiskFolder(right), [], { code: 0, findings: [] }));

  test('is 0 for warnings, and 1 for more of them than are allowed', async () => {
    const folder = new DiskFolder(wrong);
    const findings = ['processes/p.bpmn20.xml implementation-unknown-action warning'];
    await checkFindings(folder, [], { code: 0, findings });
    await checkFindings(folder, ['--max-warnings', '1'], { code: 0, findings });
    await checkFindings(folder, ['--max-warnings=0'], { code: 1, findings });
  });

  test('is 1 for an error, and the profile decides what is one', () =>
    checkFindings(new DiskFolder(wrong), ['--profile', 'modeling'], {
      code: 1,
      findings: ['processes/p.bpmn20.xml implementation-unknown-action error'],
    }));

  test('is 0 for a folder without anything of ours', () =>
    checkFindings(new DiskFolder({ 'readme.md': '# Hello' }), [], { code: 0, findings: [] }));

  test.each([
    [['check', '--format', 'xml'], /--format takes text, json, not 'xml'/],
    [['check', '--profile', 'flowable'], /--profile takes auto, engine, modeling, not 'flowable'/],
    [['check', '--max-warnings', 'many'], /--max-warnings takes a whole number, not 'many'/],
    [['check', '--max-warnings', '-1'], /max-warnings/],
    [['check', '--colour'], /Unknown option '--colour'/],
    [['check', 'nowhere'], /^nowhere: It does not exist/],
    [['check', 'connectors', 'nowhere/a.bpmn'], /^nowhere\/a.bpmn: It does not exist/],
    [['check', 'connectors/movies.json/x'], /It does not exist/],
    [['lint'], /There is no command 'lint'/],
    [[], /No command is given/],
    [['lsp'], /say --stdio/],
  ])('is 2 for a usage error: %j', async (args, message) => {
    const { code, out, problems } = await run(new DiskFolder(right), args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(problems).toMatch(message);
    expect(problems).toMatch(/Run 'activiti-connectors --help'/);
  });

  test.each(['--help', 'help', '--version', 'check --help'])('is 0 for %s', async (args) => {
    const { code, out, problems } = await run(new DiskFolder(), args.split(' '));
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(out).toMatch(args === '--version' ? /^\d+\.\d+\.\d+\n$/ : /Exit code/);
  });
});

describe('The report for programs', () => {
  test('is this JSON, with places as in the Language Server Protocol and paths with a slash', async () => {
    const { out } = await run(new DiskFolder(wrong), ['check', '--format=json', '--profile=engine']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      findings: [
        {
          code: 'implementation-unknown-action',
          severity: 'warning',
          message: "Connector 'movies' has no action 'gett'. Did you mean 'get'?",
          path: 'processes/p.bpmn20.xml',
          range: { start: { line: 5, character: 50 }, end: { line: 5, character: 54 } },
        },
      ],
    });
  });

  test('tells hints, too', () =>
    checkFindings(
      new DiskFolder({ ...right, 'connectors/movies.json': connector.replace(/"description": "All.*\n/, '') }),
      [],
      {
        code: 0,
        findings: ['connectors/movies.json connector-description-missing hint'],
      },
    ));

  test('shows paths from the current folder, up if need be', async () => {
    const findings = ['../processes/p.bpmn20.xml implementation-unknown-action warning'];
    const folder = new DiskFolder(wrong);
    await checkFindings(folder, ['..'], { code: 0, findings }, { in: 'connectors' });
    await checkFindings(folder, [join(folder.path, 'processes')], { code: 0, findings }, { in: 'connectors' });
  });

  test('shows blanks, percent signs and letters of any script as they are', () =>
    checkFindings(
      new DiskFolder({ ...right, 'processes/é 100%20 #1.bpmn': bpmn('movies.gett', 'Process_q') }),
      ['processes/é 100%20 #1.bpmn'],
      {
        code: 0,
        findings: ['processes/é 100%20 #1.bpmn implementation-unknown-action warning'],
      },
    ));
});

describe('The report for people', () => {
  test('is a line for each finding and a last one with all numbers, without colours where it is piped', async () => {
    const { out } = await run(new DiskFolder(wrong), ['check']);
    expect(out).toBe(
      `processes/p.bpmn20.xml:6:51 warning implementation-unknown-action Connector 'movies' has no action 'gett'. Did you mean 'get'?
0 errors, 1 warning
`,
    );
  });

  test('leaves hints out and counts them', async () => {
    const files = { ...right, 'connectors/movies.json': connector.replace(/"description": "All.*\n/, '') };
    const { out } = await run(new DiskFolder(files), ['check']);
    expect(out).toBe('0 errors, 0 warnings, 1 hint\n');
  });

  test('says so if there is nothing to say', async () => {
    expect((await run(new DiskFolder(right), ['check'])).out).toBe('0 errors, 0 warnings\n');
  });
});

describe('A path', () => {
  const other = { ...wrong, 'other/processes/q.bpmn': bpmn('Movies.gett', 'Process_q') };
  const finding = 'processes/p.bpmn20.xml implementation-unknown-action warning';

  test('of one folder checks that folder, and its names resolve beside it', () =>
    checkFindings(new DiskFolder(other), ['processes'], { code: 0, findings: [finding] }));

  test('of the folder of connectors sees the processes beside it', () =>
    checkFindings(new DiskFolder({ ...right, 'connectors/x.json': '' }), ['connectors'], {
      code: 1,
      findings: ['connectors/x.json file-unreadable error'],
    }));

  test('of one file checks that file alone', async () => {
    await checkFindings(new DiskFolder(wrong), ['processes/p.bpmn20.xml'], { code: 0, findings: [finding] });
    await checkFindings(new DiskFolder(wrong), ['connectors/movies.json'], { code: 0, findings: [] });
  });

  test('of several counts each file once', () =>
    checkFindings(new DiskFolder(wrong), ['processes', '.', 'processes/p.bpmn20.xml'], {
      code: 0,
      findings: [finding],
    }));

  test('of the current folder inside of a project sees the project', () =>
    checkFindings(
      new DiskFolder(wrong),
      [],
      { code: 0, findings: ['p.bpmn20.xml implementation-unknown-action warning'] },
      { in: 'processes' },
    ));

  test('of a file in a folder of its own sees the project that it lies in', () =>
    checkFindings(new DiskFolder({ ...right, 'drafts/q.bpmn': bpmn('movies.gett', 'Process_q') }), ['drafts/q.bpmn'], {
      code: 0,
      findings: ['drafts/q.bpmn implementation-unknown-action warning'],
    }));

  test('of test resources sees the main resources', () =>
    checkFindings(
      new DiskFolder({
        'src/main/resources/connectors/movies.json': connector,
        'src/test/resources/processes/t.bpmn': bpmn('movies.gett'),
      }),
      ['src/test/resources'],
      { code: 0, findings: ['src/test/resources/processes/t.bpmn implementation-unknown-action warning'] },
    ));

  test('of test resources without main resources is checked all the same', async () => {
    const { problems } = await checkFindings(
      new DiskFolder({ 'src/test/resources/processes/t.bpmn': bpmn('aBean') }),
      ['src/test/resources'],
      { code: 0, findings: [] },
    );
    expect(problems).toBe('');
  });

  test('of a file is recognised by content where its name says nothing', () =>
    checkFindings(
      new DiskFolder({ 'films.xml': bpmn(''), 'films.json': connector.replace('movies', 'mov.ies') }),
      ['films.xml', 'films.json'],
      {
        code: 1,
        findings: ['films.json connector-name-dot error', 'films.xml implementation-empty error'],
      },
    ));

  test('of a file that is none of ours says so', async () => {
    const { problems } = await checkFindings(new DiskFolder({ 'a.txt': 'Hello' }), ['a.txt'], {
      code: 0,
      findings: [],
    });
    expect(problems).toMatch(/^a\.txt: It is no connector, process or extensions file/);
  });

  test.skipIf(process.getuid?.() !== 0)('that may not be read is a usage error', async () => {
    const folder = new DiskFolder(right);
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'connectors'), 0o700);
    chmodSync(join(folder.path, 'processes/p.bpmn20.xml'), 0o600);
    const nobody = { user: 65534 };
    for (const path of ['connectors', 'processes/p.bpmn20.xml']) {
      const { code, problems } = await run(folder, ['check', path], nobody);
      expect({ code, problems }).toEqual({
        code: 2,
        problems: expect.stringContaining(`${path}: There is no permission to read it`),
      });
    }
    const { code, problems } = await run(folder, ['check', '--format', 'json', '.'], nobody);
    expect({ code, problems }).toEqual({
      code: 1,
      problems: 'connectors: There is no permission to read it; what is in it is not checked\n',
    });
  });
});

describe('Bad input', () => {
  /** Checks what is found in one file beside a project in order, and that the rest is checked. */
  const checkFile = async (path: string, content: string | Uint8Array, findings: readonly string[]): Promise<void> => {
    const folder = new DiskFolder({ ...wrong, [path]: content });
    const outcome = await run(folder, ['check', '--format', 'json']);
    const found = (JSON.parse(outcome.out) as { findings: { path: string; code: string; severity: string }[] })
      .findings;
    const texts = found.map((finding) => `${finding.path} ${finding.code} ${finding.severity}`);
    expect(texts.filter((line) => line.startsWith(`${path} `))).toEqual(
      findings.map((finding) => `${path} ${finding}`),
    );
    if (path.endsWith('.bpmn')) expect(texts).toContain('processes/p.bpmn20.xml implementation-unknown-action warning');
    expect(outcome.problems).toBe('');
  };

  const binary = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);

  test('that is binary with the name of BPMN is unreadable', () =>
    checkFile('processes/picture.bpmn', binary, ['file-unreadable error']));

  test('that is binary with the name of a connector is unreadable', () =>
    checkFile('connectors/picture.json', binary, ['file-unreadable error']));

  test.each(['processes/empty.bpmn', 'connectors/empty.json', 'processes/empty-extensions.json'])(
    'that is empty is unreadable: %s',
    (path) => checkFile(path, '', ['file-unreadable error']),
  );

  test('that is no JSON has its syntax reported', () =>
    checkFile('connectors/broken.json', '{ "name": "books", "description": "d", "actions": { } ', [
      'json-syntax error',
    ]));

  test('that is no XML has its syntax reported', () =>
    checkFile('processes/broken.bpmn', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><a>', [
      'xml-not-well-formed error',
    ]));

  test('that is a folder with the name of BPMN is none', () =>
    checkFile('processes/folder.bpmn/x.bpmn', bpmn('movies.get', 'Process_q'), []));

  test('in UTF-16 is read', async () => {
    const text = bpmn('movies.gett', 'Process_q').replace('UTF-8', 'UTF-16');
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    await checkFile('processes/q.bpmn', bytes, ['implementation-unknown-action warning']);
    await checkFile('processes/q.bpmn', Buffer.from(bytes).swap16(), ['implementation-unknown-action warning']);
  });

  test('in Latin-1 is read as its declaration says', () =>
    checkFile('processes/q.bpmn', Buffer.from(bpmn('é', 'Process_q').replace('UTF-8', 'ISO-8859-1'), 'latin1'), []));

  test('in Latin-1 without saying so is unreadable', () =>
    checkFile('processes/q.bpmn', Buffer.from(bpmn('é', 'Process_q'), 'latin1'), ['file-unreadable error']));

  test('that is nested 200,000 deep is told of', () =>
    checkFile('connectors/deep.json', '['.repeat(200_000), ['json-syntax error', 'json-syntax error']));

  test('that links to itself or to nowhere ends nothing', async () => {
    const folder = new DiskFolder(wrong);
    symlinkSync(folder.path, join(folder.path, 'processes/loop'));
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'processes/gone.bpmn'));
    await checkFindings(folder, [], {
      code: 0,
      findings: ['processes/p.bpmn20.xml implementation-unknown-action warning'],
    });
  });
});

describe('The profile auto', () => {
  const finding = (severity: string): string[] => [`processes/p.bpmn20.xml implementation-unknown-action ${severity}`];

  test('is modeling beside a manifest, for a part of the project, too', async () => {
    const folder = new DiskFolder({ ...wrong, 'films.json': manifest });
    await checkFindings(folder, [], { code: 1, findings: finding('error') });
    await checkFindings(folder, ['processes'], { code: 1, findings: finding('error') });
    await checkFindings(folder, ['processes/p.bpmn20.xml'], { code: 1, findings: finding('error') });
  });

  test('is engine below a build file of the current folder, for a part of it, too', async () => {
    const files = Object.fromEntries(
      Object.entries({ ...wrong, 'films.json': manifest }).map(([path, content]) => [`bundle/${path}`, content]),
    );
    const folder = new DiskFolder({ ...files, 'pom.xml': '<project/>' });
    const findings = finding('warning').map((line) => `bundle/${line}`);
    await checkFindings(folder, [], { code: 0, findings });
    await checkFindings(folder, ['bundle'], { code: 0, findings });
    await checkFindings(folder, ['bundle/processes'], { code: 0, findings });
  });
});

test('build outputs are left out, unless one is given itself', async () => {
  const folder = new DiskFolder({ ...right, 'target/classes/processes/p.bpmn': bpmn('') });
  await checkFindings(folder, [], { code: 0, findings: [] });
  await checkFindings(folder, ['target/classes'], {
    code: 1,
    findings: ['target/classes/processes/p.bpmn implementation-empty error'],
  });
});

test('a reader that leaves early is no reason to fail loudly', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`processes/p${index}.bpmn`, bpmn('movies.gett', `Process_${index}`)]),
  );
  const folder = new DiskFolder({ ...files, 'connectors/movies.json': connector });
  const child = spawn(process.execPath, [cli, 'check', '--format', 'json'], { cwd: folder.path });
  const ended = new Promise((done) => child.on('close', done));
  child.stdout.destroy();
  expect(await text(child.stderr)).toBe('');
  await ended;
});
