// The widget's only way to the network: it fetches the widget's own static files, and the
// questionnaires of the page around it where that names their address.

/** A file that could not be had; the message says which, and why. */
export class Missing extends Error {
  constructor(url, reason) {
    super(`${new URL(url).pathname.split('/').pop()}: ${reason}`);
  }
}

/** What failed once may lie damaged in the browser's cache. */
const failed = new Set();

/** The file at this address. Its name holds what its bytes must come to, and the browser checks. */
export async function get(url) {
  const integrity = fingerprint(url);
  const cache = failed.has(url) ? 'reload' : 'default';
  failed.add(url);
  let response;
  try {
    response = await fetch(url, { cache, ...(integrity && { integrity: `sha256-${integrity}` }) });
  } catch {
    const or = integrity ? ', or is not the file that belongs to this version' : '';
    throw new Missing(url, `it could not be reached${or}`);
  }
  if (!response.ok) throw new Missing(url, `the server answered ${response.status}`);
  failed.delete(url);
  return response;
}

/** The SHA-256 in the name of a file, in base64; nothing where the name holds none. */
export function fingerprint(url) {
  const [, name] = /\.([\w-]{43})\.\w+$/.exec(new URL(url).pathname) ?? [];
  return name && `${name.replaceAll('-', '+').replaceAll('_', '/')}=`;
}
