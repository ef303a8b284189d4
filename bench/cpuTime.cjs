// Loaded before a command, it writes how many milliseconds of processor time the process took, at its end.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_TIME_FILE, String((user + system) / 1000));
});
