// Somebody's site: pages of its own at its own address, some with the self-check on them.

import { createServer, request } from 'node:http';
import { once } from 'node:events';

/** What a page can hear by itself, in every engine, before the first of our files is there. */
const HEARING = `
globalThis.heard = [];
for (const kind of ['error', 'warn']) {
  const say = console[kind];
  console[kind] = (...texts) => { heard.push(texts.join(' ')); say.apply(console, texts); };
}
addEventListener('error', (event) => heard.push(event.message ?? event.target.outerHTML), true);
addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) =>
  heard.push(event.violatedDirective + ' ' + event.blockedURI));
`;

/**
 * Starts the site for the tests of a file.
 *
 * - `pages`: by path, each `{ body, policy }`.
 * - `behind`: the site whose files are found here too, as where somebody hosts them.
 */
export async function startHost(pages, behind) {
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url, 'http://host');
    if (pathname === '/hearing.js') reply(answer, 'text/javascript', HEARING);
    else if (pathname in pages) reply(answer, 'text/html', document(pages[pathname]), pages[pathname]);
    else pass(asked, answer, behind);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}

function reply(answer, type, text, { policy } = {}) {
  const headers = { 'content-type': `${type}; charset=utf-8` };
  if (policy) headers['content-security-policy'] = policy;
  answer.writeHead(200, headers).end(text);
}

const document = ({ body }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
<link rel="icon" href="data:,">
<script src="/hearing.js"></script>
${body}
</html>`;

function pass(asked, answer, behind) {
  const { method, headers, url } = asked;
  const passedOn = request(new URL(url, behind), { method, headers }, (answered) => {
    answer.writeHead(answered.statusCode, answered.headers);
    answered.pipe(answer);
  });
  passedOn.on('error', () => answer.destroy());
  passedOn.end();
}
