import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { DiskFolder } from '../support/diskFolder.ts';
import { EditorClient } from '../support/editorClient.ts';
import { announced, everyRequest } from '../support/everyRequest.ts';
import { bpmn, checkFindings, cli, connector, right, run, wrong } from './command.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const trap = join(import.meta.dirname, 'traps/network.cjs');
const network = ['http', 'https', 'http2', 'dns', 'tls', 'dgram', 'inspector', 'worker_threads', 'cluster', 'undici'];

/** Newer versions of node have dropped the longer name. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/** What the protocol's library asks for, and ours: files to read, paths, and two modules that a trap watches. */
const modules: Readonly<Record<string, readonly string[]>> = {
  'server.js': ['child_process', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path', 'url', 'util'],
  'cli.js': ['child_process', 'crypto', 'fs', 'fs/promises', 'net', 'os', 'path', 'url', 'util'],
  'client.js': ['vscode'],
  'languageClient.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  'web/server.js': [],
  'web/client.js': ['vscode'],
  'preview/page.js': [],
  'preview/diagram.js': [],
};

describe('A bundle', () => {
  test.each(Object.keys(modules))('%s has no way to the network, and asks for no other module', (name) => {
    const text = readFileSync(join(dist, name), 'utf8');
    const asked = [...text.matchAll(/\b(?:require|import)\("(?:node:)?([\w/.-]+)"\)/g)].map(
      ([, module]) => module ?? '',
    );
    const others = asked.filter((module) => !modules[name]?.includes(module) && !module.startsWith('./'));
    expect(others).toEqual([]);
    expect(network.filter((module) => asked.includes(module))).toEqual([]);
    expect(text).not.toMatch(
      /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|importScripts|RTCPeerConnection/,
    );
  });

  test.each(Object.keys(modules))('%s never runs a text as code', (name) => {
    expect(readFileSync(join(dist, name), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
  });
});

test('the extension works in workspaces that are not trusted, and in virtual ones', () => {
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

describe('A server over stdio', () => {
  test('reaches for no network, no process and no file to write, whatever it is asked', async () => {
    const folder = new DiskFolder(wrong);
    const client = await EditorClient.start([folder], {
      command: ['--require', trap, join(dist, 'server.js'), '--stdio'],
    });
    const result = await client.initialize();
    const position = { line: 3, character: 45 };
    for (const path of Object.keys(wrong)) {
      const uri = folder.uri(path);
      await client.open(uri, readFileSync(join(folder.path, path), 'utf8'));
      const asked = { uri, position, range: { start: position, end: position } };
      for (const method of announced(result))
        await client.connection.sendRequest(method, everyRequest[method]?.(asked)).catch(() => undefined);
    }
    expect(client.stderr).not.toContain('TRAPPED');
  });

  test('would be caught by the trap', () => {
    const { stderr } = spawnSync(process.execPath, ['--require', trap, '-e', "require('net').connect(1)"], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('TRAPPED net.connect');
  });
});

describe('The command line', () => {
  test('needs no right to write, to start a process or a thread', () => {
    const folder = new DiskFolder(wrong);
    const rights = [permission, '--allow-fs-read=*', '--no-warnings'];
    const { stdout, stderr, status } = spawnSync(process.execPath, [...rights, cli, 'check', folder.path], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('implementation-unknown-action');
  });

  test('reaches for no network and no process', () => {
    const folder = new DiskFolder(wrong);
    const { stderr } = spawnSync(process.execPath, ['--require', trap, cli, 'check', folder.path], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });

  test('follows no link out of the folder that it is given', async () => {
    const outside = new DiskFolder({ 'connectors/secret.json': '{ "name": "a.b" }', 'p.bpmn': '<secret' });
    const folder = new DiskFolder(right);
    symlinkSync(join(outside.path, 'connectors/secret.json'), join(folder.path, 'connectors/secret.json'));
    symlinkSync(join(outside.path, 'p.bpmn'), join(folder.path, 'processes/linked.bpmn'));
    symlinkSync(join(outside.path, 'connectors'), join(folder.path, 'more'));
    await checkFindings(folder, ['.'], { code: 0, findings: [] });
  });

  test('follows a link inside the folder, and ends where links lead in a circle', async () => {
    const folder = new DiskFolder({ ...right, 'drafts/q.bpmn': bpmn('Movies.gett', 'Process_q') });
    symlinkSync(join(folder.path, 'drafts/q.bpmn'), join(folder.path, 'processes/q.bpmn'));
    symlinkSync('.', join(folder.path, 'circle'));
    symlinkSync('loop.bpmn', join(folder.path, 'processes/loop.bpmn'));
    symlinkSync('nowhere.bpmn', join(folder.path, 'processes/broken.bpmn'));
    const outcome = await run(folder, ['check', '--format', 'json']);
    expect(outcome.out).toContain('"path": "processes/q.bpmn"');
    expect(outcome.out).not.toContain('broken.bpmn');
  });

  test('reads a link that is named, as that is what it is told to read', async () => {
    const outside = new DiskFolder({ 'p.bpmn': bpmn('movies.gett') });
    const folder = new DiskFolder({ 'connectors/movies.json': connector });
    symlinkSync(join(outside.path, 'p.bpmn'), join(folder.path, 'linked.bpmn'));
    const { out } = await run(folder, ['check', 'linked.bpmn']);
    expect(out).toContain('implementation-unknown-action');
  });
});
