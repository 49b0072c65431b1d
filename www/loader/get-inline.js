// Takes the place of `get.js` in the single file: all files are in the script itself, and there is
// no way to the network at all.

import { INLINED } from './inlined.js';

/** A file that could not be had; the message says which, and why. */
export class Missing extends Error {
  constructor(url, reason) {
    super(`${nameOf(url)}: ${reason}`);
  }
}

/** What is in the file itself has no name of its own to check it by. */
export const fingerprint = () => undefined;

const nameOf = (url) => new URL(url).pathname.split('/').pop();

/** The file of this name, wherever the address leads. */
export async function get(url) {
  const [type, packed] = INLINED.get(nameOf(url)) ?? [];
  if (!packed) throw new Missing(url, 'it is no part of the single file, which asks for no other');
  const unpacked = new Blob([bytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked, { headers: { 'content-type': type } });
}

/** Not every browser can do this fast. */
const bytes = (base64) =>
  Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
