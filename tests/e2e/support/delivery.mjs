// Bundles of content that come late, damaged or not at all.

import { assetPath } from './project.mjs';

/** What the loader and the browser say on the console about such a bundle. */
export const ANNOUNCED = [/Failed to load resource/, /Failed to fetch/];

const addressOf = (id) => `**${assetPath(`${id}.en`, 'json')}`;

/** From now on a bundle is answered like this, or not at all; until it is `mended`. */
export async function spoil(page, id, answer) {
  const address = addressOf(id);
  await page.route(address, (route) => (answer ? route.fulfill(answer) : route.abort()));
  return { mended: () => page.unroute(address) };
}

/** From now on a bundle waits; `release` lets it through. */
export async function hold(page, id) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(addressOf(id), async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
