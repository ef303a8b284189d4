import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { DiskFolder } from '../support/diskFolder.ts';
import { bpmn, checkFindings, cli, connector, manifest, right, run, wrong } from './command.ts';

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

describe('What is left out', () => {
  const files = { ...right, 'old/processes/p.bpmn': bpmn('movies.gett', 'Process_old') };
  const finding = ['old/processes/p.bpmn implementation-unknown-connector information'];
  const withFinding = { ...files, 'old/connectors/books.json': connector.replaceAll('movies', 'books') };

  test('is said by a configuration file as in editors', async () => {
    await checkFindings(new DiskFolder(withFinding), [], { code: 0, findings: finding });
    const configured = { ...withFinding, '.activiti-connectors.json': '{ "exclude": { "old": true } }' };
    await checkFindings(new DiskFolder(configured), [], { code: 0, findings: [] });
  });

  test('is said by --exclude, more than once, from the current folder on', async () => {
    const folder = new DiskFolder(withFinding);
    await checkFindings(folder, ['--exclude', 'older', '--exclude', '**/old'], { code: 0, findings: [] });
    await checkFindings(folder, ['old', '--exclude', 'old/processes/*.bpmn'], { code: 0, findings: [] });
    await checkFindings(folder, ['--exclude', 'processes'], { code: 0, findings: finding });
  });

  test('is left out also if it is named, and that is said', async () => {
    const { problems } = await checkFindings(
      new DiskFolder({ ...withFinding, 'processes/.activiti-connectors.json': '{ "exclude": { "p.*": true } }' }),
      ['processes/p.bpmn20.xml'],
      { code: 0, findings: [] },
    );
    expect(problems).toMatch(/^processes\/p.bpmn20.xml: It is left out by/);
  });

  test('is left out of the main resources that test resources see, too, given or not', async () => {
    const folder = new DiskFolder({
      'src/main/resources/connectors/movies.json': connector,
      'src/test/resources/connectors/books.json': connector.replaceAll('movies', 'books'),
      'src/test/resources/processes/p.bpmn': bpmn('movies.gett'),
    });
    const findings = ['src/test/resources/processes/p.bpmn implementation-unknown-connector information'];
    await checkFindings(folder, ['--exclude', '**/movies.json'], { code: 0, findings });
    await checkFindings(folder, ['src/test/resources', '--exclude', '**/movies.json'], { code: 0, findings });
  });

  test('is a build output, unless somebody takes that back', async () => {
    const built = { 'target/processes/p.bpmn': bpmn('movies.gett'), 'target/connectors/books.json': connector };
    await checkFindings(new DiskFolder(built), [], { code: 0, findings: [] });
    const configured = { ...built, '.activiti-connectors.json': '{ "exclude": { "**/target": false } }' };
    const { out } = await run(new DiskFolder(configured), ['check']);
    expect(out).toContain('target/processes/p.bpmn');
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
