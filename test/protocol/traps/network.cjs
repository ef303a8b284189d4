// Loaded before a bundle: whatever would reach beyond the machine or start a process says so on stderr, and is not done.
const forbidden = {
  net: ['connect', 'createConnection', 'createServer', 'Socket', 'Server'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  dns: ['lookup', 'resolve'],
  tls: ['connect', 'createServer'],
  worker_threads: ['Worker'],
};
const writing = [
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'mkdir',
  'mkdirSync',
  'rename',
  'renameSync',
];
const removing = ['rm', 'rmSync', 'unlink', 'unlinkSync', 'createWriteStream', 'truncate', 'symlink', 'copyFile'];

// The streams of a process are sockets that node makes when they are first asked for.
const { stdin, stdout, stderr } = process;
if (!stdin || !stdout || !stderr) throw new Error('A process has three streams');

for (const [name, functions] of Object.entries(forbidden)) trap(require(`node:${name}`), name, functions);
trap(require('node:fs'), 'fs', [...writing, ...removing]);
trap(require('node:fs/promises'), 'fs/promises', [...writing, ...removing]);
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) trap(globalThis, 'global', [name]);

function trap(target, module, names) {
  for (const name of names) {
    if (target[name] === undefined) continue;
    target[name] = function trapped() {
      stderr.write(`TRAPPED ${module}.${name}\n`);
      throw new Error(`${module}.${name} is trapped`);
    };
  }
}
