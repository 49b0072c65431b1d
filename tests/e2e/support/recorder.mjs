// Everything by which a page could reach the network, written down.

/** Starts recording all that the pages of a context do. */
export function record(context) {
  const seen = [];
  const note = (kind) => (thing) => seen.push(`${kind} ${thing.url()}`);
  context.on('request', note('request'));
  context.on('serviceworker', note('service worker'));
  context.on('page', (page) => {
    seen.push('page');
    page.on('websocket', note('websocket'));
    page.on('worker', note('worker'));
  });
  return {
    seen,
    /** Everything since the last time. */
    take: () => seen.splice(0),
  };
}
