// Executes every bundle of dist/ once: a bundle can be built without an error and still fail when it is loaded.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const LIMIT_MS = 30_000;
const INITIALIZE = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };

const CHECKS = {
  'the client of the desktop loads and can be activated': checkNodeClient,
  'the server initializes and shuts down over stdio': () => checkStdio('server.js', ['--stdio']),
  'the command line serves an editor over stdio': () => checkStdio('cli.js', ['lsp', '--stdio']),
  'the command line prints its help': checkHelp,
  'the client of the browser loads without what only Node has': checkWebClient,
  'the server of the browser initializes and shuts down without what only Node has': checkWebServer,
};

/** Runs all checks and counts them. */
export async function checkBundles() {
  const failures = [];
  for (const [claim, check] of Object.entries(CHECKS)) {
    try {
      await withLimit(check());
      console.log(`  ok: ${claim}`);
    } catch (error) {
      failures.push(`${claim}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  return { passed: Object.keys(CHECKS).length - failures.length, failed: failures.length, failures };
}

async function checkNodeClient() {
  const load = Module._load;
  Module._load = (request, ...rest) => (request === 'vscode' ? anything() : load.call(Module, request, ...rest));
  try {
    const require = createRequire(import.meta.url);
    assert.equal(typeof require(path.join(DIST, 'client.js')).activate, 'function');
    assert.equal(typeof require(path.join(DIST, 'languageClient.js')).startServer, 'function');
  } finally {
    Module._load = load;
  }
}

async function checkStdio(bundle, parameters) {
  const child = spawn(process.execPath, [path.join(DIST, bundle), ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    const { capabilities } = await connection.sendRequest('initialize', INITIALIZE);
    assert.ok(capabilities.completionProvider, 'the server offers completion');
    await connection.sendNotification('initialized', {});
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  } finally {
    connection.dispose();
    child.kill();
  }
}

async function checkHelp() {
  const { status, stdout } = spawnSync(process.execPath, [path.join(DIST, 'cli.js'), '--help'], { encoding: 'utf8' });
  assert.equal(status, 0);
  assert.match(stdout, /activiti-connectors check/);
}

async function checkWebClient() {
  const module = { exports: {} };
  const require = (name) => {
    assert.equal(name, 'vscode', 'a web extension can require nothing else');
    return anything();
  };
  runInWorker('web/client.js', { module, exports: module.exports, require });
  assert.equal(typeof module.exports.activate, 'function');
}

async function checkWebServer() {
  const waiting = new Map();
  const worker = runInWorker('web/server.js', {
    postMessage: (message) => waiting.get(message.id)?.(message),
    // The server listens for errors of its port this way; there are none here.
    addEventListener: () => undefined,
  });
  const post = (message) => worker.onmessage({ data: { jsonrpc: '2.0', ...message } });
  const request = (id, method, params) =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      post({ id, method, params });
    });
  const { result } = await request('first', 'initialize', INITIALIZE);
  assert.ok(result.capabilities.completionProvider, 'the server offers completion');
  const { error } = await request('last', 'shutdown');
  assert.equal(error, undefined);
}

/** Runs a bundle where there is nothing but the language itself and a few globals that every web worker has. */
function runInWorker(bundle, globals) {
  const worker = {
    console,
    TextDecoder,
    TextEncoder,
    URL,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    ...globals,
  };
  Object.assign(worker, { crypto: globalThis.crypto, performance, queueMicrotask, atob, btoa, structuredClone });
  worker.self = worker;
  vm.runInNewContext(readFileSync(path.join(DIST, bundle), 'utf8'), worker, { filename: bundle });
  return worker;
}

/** Stands for the whole `vscode` module while a bundle loads: every property is there, a class, and a function. */
function anything() {
  return new Proxy(class {}, {
    get: (target, key) => (key in target || typeof key === 'symbol' ? target[key] : anything()),
    apply: () => anything(),
  });
}

function withLimit(promise) {
  const limit = new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer after ${LIMIT_MS / 1000} seconds`)), LIMIT_MS).unref();
  });
  return Promise.race([promise, limit]);
}
