// Files that come late, damaged or not at all.

import { assetPath } from './project.mjs';
import { eventually } from './visit.mjs';

/** What the loader and the browser say on the console about such a file. */
export const ANNOUNCED = [/Failed to load resource/, /Failed to fetch/, /\bintegrity\b/];

/** The first part of the program. */
export const ENGINE = assetPath('iso_readiness_bg', 'wasm');

/** The part with what is beside the question: its module and its style. */
export const OVERVIEW = [assetPath('iso_readiness_overview', 'wasm'), assetPath('overview', 'css')];

/** The part of the program with the further screens: its module and its words. */
export const MODULE = assetPath('iso_readiness_screens', 'wasm');
export const WORDS = assetPath('screens.en', 'json');

/** The part that seals links and opens sealed ones: its module, and what it needs. */
export const SEALING = [
  assetPath('iso_readiness_sealing', 'wasm'),
  assetPath('sealing.en', 'json'),
];

/** Waits until the further screens were fetched, which happens when the page is idle. */
export const screensFetched = (page) =>
  eventually('the further screens are fetched', () =>
    page.evaluate((paths) => {
      // An entry is made when the last byte is there.
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      return paths.every((path) => fetched.some((address) => address.endsWith(path)));
    }, [MODULE, WORDS]),
  );

/** The part that makes workbooks. It has no words. */
export const WORKBOOK = assetPath('iso_readiness_workbook', 'wasm');

/** The part with the papers: its module, and its words with their style. */
export const PAPERS = [
  assetPath('iso_readiness_papers', 'wasm'),
  assetPath('papers.en', 'json'),
];

/** A file is told by its path, a bundle of content by its id. */
const addressOf = (what) => `**${what.startsWith('/') ? what : assetPath(`${what}.en`, 'json')}`;

/** From now on a file is answered like this, or not at all; until it is `mended`. */
export async function spoil(page, what, answer) {
  const address = addressOf(what);
  await page.route(address, (route) => (answer ? route.fulfill(answer) : route.abort()));
  return { mended: () => page.unroute(address) };
}

/** From now on a file waits; `release` lets it through. */
export async function hold(page, what) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(addressOf(what), async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
