import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves the files of a folder on 127.0.0.1 to pages of every origin. */
export async function serveFolder(folder) {
  const server = createServer(async ({ url }, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    // `new URL` takes `..` out of the path, so nothing outside the folder is reached.
    const { pathname } = new URL(url ?? '/', 'http://127.0.0.1');
    try {
      const content = await readFile(path.join(folder, decodeURIComponent(pathname)));
      response.setHeader('Content-Type', TYPES[path.extname(pathname)] ?? 'text/plain');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { authority: `127.0.0.1:${server.address().port}`, close };
}
