// Somebody else's web server: pages around the self-check on an origin of their own, or a copy of
// the site that changes while somebody looks at it.

import { createServer } from 'node:http';

/**
 * Serves what `answer` gives for a path: `{ status, headers, body }`, or nothing. Gives its origin.
 *
 * It goes by the name of `localhost`, while the site has a number: the two are strangers.
 */
export async function serve(t, answer) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const { status = 200, headers = {}, body = '' } = answer(pathname) ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${server.address().port}`;
}

/** Serves one page of somebody's, and the scripts that it names. Gives its address. */
export async function servePage(t, html, { headers = {}, scripts = {} } = {}) {
  const page = `<!doctype html><html lang="en"><title>Host</title>${html}</html>`;
  const origin = await serve(t, (path) => {
    if (path === '/') {
      return { headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: page };
    }
    // No icon is nothing to complain of.
    if (path === '/favicon.ico') return { status: 204 };
    return path in scripts && { headers: { 'content-type': 'text/javascript' }, body: scripts[path] };
  });
  return `${origin}/`;
}
