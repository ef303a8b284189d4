// Prints how many milliseconds a module takes to load where only `vscode` is there.   node loadModule.cjs FILE
const Module = require('node:module');

const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? anything() : load.call(Module, request, ...rest));
const start = performance.now();
require(process.argv[2]);
process.stdout.write(String(performance.now() - start));
// Whatever the module started must not keep this process.
process.exit();

/** Stands for the whole `vscode` module: every property is there, a class, and a function. */
function anything() {
  return new Proxy(class {}, {
    get: (target, key) => (key in target || typeof key === 'symbol' ? target[key] : anything()),
    apply: () => anything(),
  });
}
