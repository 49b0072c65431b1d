// One server for all contestants, each at an address of its own: files as they lie there, compressed
// beforehand, kept for ever where the name has a hash in it, and asked for anew where it has none.

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const HASH = /\.[\w-]{43}\.\w+$/;

/** Serves a folder: `{ origin, stop }`. */
export async function serve(folder) {
  const files = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    // Read once, so that no round waits for the disk.
    if (!files.has(path)) files.set(path, read(folder, path));
    answer(response, files.get(path), request.headers['if-none-match']);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}

function read(folder, path) {
  const file = join(folder, path);
  if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) return undefined;
  const isPacked = existsSync(`${file}.br`);
  const body = readFileSync(isPacked ? `${file}.br` : file);
  return {
    body,
    headers: {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': HASH.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      ...(isPacked && { 'Content-Encoding': 'br' }),
    },
  };
}

function answer(response, file, known) {
  if (!file) response.writeHead(404).end();
  else if (known === file.headers.ETag) response.writeHead(304, file.headers).end();
  else response.writeHead(200, file.headers).end(file.body);
}
