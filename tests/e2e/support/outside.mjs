// Somebody else: hosts of pages that are not the site's, and receivers who tell what reached them.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';

const HERE = '127.0.0.1';

/**
 * Answers each request with what `answer` says to its path: `{ type, body, headers }`, or 404.
 * `stop` makes it unreachable.
 */
export async function startHost(t, answer) {
  const server = createHttpServer((request, response) => {
    const { type = 'text/html; charset=utf-8', body, headers } = answer(request.url) ?? {};
    response.writeHead(body === undefined ? 404 : 200, { ...headers, 'Content-Type': type });
    response.end(body);
  });
  server.listen(0, HERE);
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  t.after(stop);
  return { address: `${HERE}:${server.address().port}`, stop };
}

/** Enough for a browser to be content, whatever it asked for. */
const RECEIVED = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n'
  + 'Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\nreceived';

/** Listens for connections and, at the same port, for datagrams. */
export async function startReceiver(t) {
  for (;;) {
    const receiver = { port: 0, connections: 0, messages: 0 };
    const server = createServer((socket) => {
      receiver.connections += 1;
      socket.on('error', () => {});
      socket.once('data', () => {
        receiver.messages += 1;
        socket.end(RECEIVED);
      });
    });
    server.listen(0, HERE);
    await once(server, 'listening');
    t.after(() => server.close());
    receiver.port = server.address().port;
    if (await hearDatagrams(t, receiver)) return receiver;
  }
}

/** False where others have the port already. */
async function hearDatagrams(t, receiver) {
  const socket = createSocket('udp4', () => {
    receiver.messages += 1;
  });
  socket.bind(receiver.port, HERE);
  try {
    await once(socket, 'listening');
  } catch {
    return false;
  }
  t.after(() => socket.close());
  return true;
}
