// Loaded into every process of VS Code's server: each connection to another machine, and each look-up of a name, becomes a line
// of the file that ACTIVITI_CONNECTIONS names.
const { appendFileSync } = require('node:fs');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.ACTIVITI_CONNECTIONS;
const here = /^(localhost|127\.0\.0\.1|::1|::|0\.0\.0\.0)$/;

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function recorded(...parameters) {
  const [options] = Array.isArray(parameters[0]) ? parameters[0] : parameters;
  const host = typeof options === 'object' ? (options.path ?? options.host ?? 'localhost') : 'localhost';
  // A path is a socket of this machine.
  if (!host.includes('/') && !here.test(host)) record(`connect ${host}`);
  return connect.apply(this, parameters);
};

const { lookup } = dns;
dns.lookup = (name, ...rest) => {
  if (!here.test(name)) record(`lookup ${name}`);
  return lookup(name, ...rest);
};

function record(what) {
  appendFileSync(file, `${what} by ${process.argv.slice(1, 3).join(' ')}\n`);
}
