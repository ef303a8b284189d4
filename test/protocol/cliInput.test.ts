import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskFolder } from '../support/diskFolder.ts';
import { bpmn, checkFindings, connector, right, run, wrong } from './command.ts';

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
