// The browser's own log of its network: what it looked up, connected to and sent, whatever asked
// for it. Pages cannot hide from it, and it also tells what debugging tools are not told.

import { readFileSync } from 'node:fs';

/** Where the browser asks for names. The names themselves are noted when they are wanted. */
const NAME_SERVICE = /:53$/;

/** All attempts in a finished log, in the words in which the wire tells them too. */
export function readNetLog(file) {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8'));
  const called = Object.entries(constants.logEventTypes);
  const names = new Map(called.map(([name, number]) => [number, name]));
  const connected = new Map();
  const lines = [];
  for (const { type, source, params = {} } of events) {
    const name = names.get(type);
    if (name === 'UDP_CONNECT' && params.address) connected.set(source.id, params.address);
    lines.push(...(READERS[name]?.({ ...params, connectedTo: connected.get(source.id) }) ?? []));
  }
  return lines;
}

const READERS = {
  URL_REQUEST_START_JOB: ({ url, ...rest }) =>
    url && !isErrand(rest) ? [`request ${url}`] : [],
  HOST_RESOLVER_MANAGER_REQUEST: ({ host, network_anonymization_key: key }) =>
    host && !isOfTheBrowser(key) ? [`name ${hostIn(host)}`] : [],
  HTTP_STREAM_JOB_CONTROLLER: ({ is_preconnect: early, url }) =>
    early ? [`connection ${new URL(url).host}`] : [],
  TCP_CONNECT_ATTEMPT: ({ address }) => (address ? [`connection ${address}`] : []),
  // The browser connects before it asks for names; what WebRTC sends names its address each time.
  UDP_BYTES_SENT: ({ address, connectedTo }) =>
    !address && NAME_SERVICE.test(connectedTo) ? [] : [`datagram ${address ?? connectedTo}`],
};

/**
 * The browser has errands of its own, such as asking what time it is. No page began them, as the
 * log says; and what a visitor types is begun by no page either, but it opens one.
 */
const isErrand = ({ initiator, request_type: kind }) =>
  initiator === 'not an origin' && kind !== 'main frame';

/** Names are looked up for the site that is visited; where there is none, the browser wants them. */
const isOfTheBrowser = (key) => /^null$|^https:\/\/(google|gvt1)\.com /.test(key);

const hostIn = (host) => (host.includes('://') ? new URL(host).hostname : host.replace(/:\d+$/, ''));
