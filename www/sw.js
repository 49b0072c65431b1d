// The service worker of the standalone page. It keeps this one release of the page, whole, so that
// it opens without a network; and it answers for those files alone, always from what it keeps.
//
// A new release is fetched beside the old one and used when no page of the old one is open any
// more: nothing here hurries that, so that files of two releases never meet in one page.

/** Each file as seen from here, and the fingerprint of its bytes. The build fills them in. */
const FILES = /* files */ [];

/** A name of this release, and of no other: a fingerprint of the list and of this script. */
const RELEASE = /* release */ '';

/** Other copies of the page on this host keep theirs under names of their own. */
const OURS = `iso-readiness ${new URL('./', location.href).pathname} `;
const CACHE = OURS + RELEASE;

const address = (path) => new URL(path, location.href).href;

const ADDRESSES = new Set(FILES.map(([path]) => address(path)));

/** The page has two addresses, and may be opened with choices behind them. */
function keptAddress({ url, method, mode }) {
  if (method !== 'GET') return undefined;
  const wanted = new URL(url);
  wanted.hash = '';
  if (mode === 'navigate') wanted.search = '';
  const plain = wanted.href === address('./index.html') ? address('./') : wanted.href;
  return ADDRESSES.has(plain) ? plain : undefined;
}

/** Fetches one file, and fails unless it is, byte for byte, the one that the build listed. */
async function fetchFile([path, integrity]) {
  // What lies in the folder of a release never changes, and the page has most of it by now.
  const cache = /^\.\/v\d/.test(path) ? 'default' : 'no-cache';
  const response = await fetch(address(path), { integrity, cache });
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  if (!response.redirected) return [path, response];
  // Some hosts shorten addresses; browsers take no page from here that was redirected.
  const { status, headers } = response;
  return [path, new Response(await response.blob(), { status, headers })];
}

/** All files or none. What an attempt before this one left is written over. */
async function install() {
  const files = await Promise.all(FILES.map(fetchFile));
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(([path, response]) => cache.put(address(path), response)));
}

async function removeOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request, kept) {
  // Where the browser took the file away to make room, the network has it, or nobody.
  return (await caches.match(kept, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));

// A page that was opened before anything was kept goes on with this very release; whatever it asks
// for by another name is none of the files here.
addEventListener('activate', (event) => event.waitUntil(removeOld().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const kept = keptAddress(event.request);
  if (kept) event.respondWith(answer(event.request, kept));
});
