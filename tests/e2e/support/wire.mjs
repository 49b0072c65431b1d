// The browser's debugging pipe, read by ourselves: every page, frame and worker is watched from
// before its first line runs, whoever opened it.

/** What the browser shows of itself, which is no page that anybody visits. */
const OF_THE_BROWSER = /^(chrome|chrome-untrusted|devtools|about|data):/;

/** What comes into being besides pages and frames, by what the browser calls it. */
const WORKERS = {
  worker: 'worker',
  shared_worker: 'shared worker',
  service_worker: 'service worker',
  auction_worklet: 'worklet',
  shared_storage_worklet: 'worklet',
};

/** Events that tell of a way to the network, each with the address that it tells. */
const WAYS = {
  'Network.requestWillBeSent': ({ request }) => request.url,
  'Network.webSocketCreated': ({ url }) => url,
  'Network.webTransportCreated': ({ url }) => url,
  'Network.directTCPSocketCreated': ({ remoteAddr, remotePort }) => `tcp:${remoteAddr}:${remotePort}`,
  'Network.directUDPSocketCreated': ({ options }) => `udp:${options.remoteAddr}:${options.remotePort}`,
};

/** Notes in `seen` all that the targets of a browser do. Its pipe is two streams. */
export function watchWire(input, output, seen) {
  let last = 0;
  const send = (method, params, sessionId) => {
    last += 1;
    input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  };
  const attach = (sessionId) =>
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, sessionId);
  // A worker belongs to several pages, and each of them tells what it does.
  const known = new Set();
  const targets = new Map();

  const welcome = ({ sessionId, targetInfo: { type, url, targetId, openerId } }) => {
    if (type !== 'browser_ui') {
      targets.set(sessionId, targetId);
      send('Network.enable', {}, sessionId);
      attach(sessionId);
      const isNew = !known.has(targetId);
      known.add(targetId);
      if (isNew && type in WORKERS) seen.push(`${WORKERS[type]} ${url}`);
      if (isNew && openerId) seen.push(`popup ${url}`);
    }
    send('Runtime.runIfWaitingForDebugger', {}, sessionId);
  };

  const note = (address, { requestId, transportId, identifier }, sessionId) => {
    const once = `${targets.get(sessionId)} ${requestId ?? transportId ?? identifier} ${address}`;
    if (OF_THE_BROWSER.test(address) || known.has(once)) return;
    known.add(once);
    seen.push(`request ${address}`);
  };

  eachMessage(output, ({ method, params, sessionId }) => {
    if (method === 'Target.attachedToTarget') welcome(params);
    if (method in WAYS) note(WAYS[method](params), params, sessionId);
  });
  attach();
  return { close: () => send('Browser.close') };
}

/** Messages end with a zero byte, which may be in the middle of what arrives at once. */
function eachMessage(output, hear) {
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages) hear(JSON.parse(message));
  });
}
