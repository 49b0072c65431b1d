// The whole journey, in every shell, under the eyes of two witnesses: exactly our own files, and
// then nothing. From the moment on at which all files are there, the site itself is gone. No policy
// is in force, so that nothing is stopped before it is seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bareFile, startBareSite } from './support/bare.mjs';
import { MODULE, OVERVIEW, PAPERS, SEALING, WORDS } from './support/delivery.mjs';
import { goTo } from './support/exchange.mjs';
import {
  answerAll, answerOne, eraseAll, handOut, lookAtClouds, lookAtPapers, takeIn, theirLink, wantSealing,
} from './support/journey.mjs';
import { startHost } from './support/outside.mjs';
import { LOADER, assetPath, plainName, publishedFiles } from './support/project.mjs';
import { eventually } from './support/visit.mjs';
import { expectOnly, watch } from './support/watched.mjs';
import { Widget } from './support/widget.mjs';

/** What every shell loads at first, and a little later. */
const ENGINE = [
  LOADER,
  assetPath('iso_readiness_bg', 'wasm'),
  assetPath('widget', 'css'),
  assetPath('interface.en', 'json'),
  assetPath('iso27001-2022.en', 'json'),
  ...OVERVIEW,
  MODULE,
  WORDS,
];
const CLOUDS = [assetPath('iso27017-2026.en', 'json')];

const named = (...names) => publishedFiles().filter((file) => names.includes(plainName(file)));

/** What the page loads besides, and its pictures, which the browser shows outside of it. */
const PAGE = ['/', ...named('page.css', 'page.js'), ...ENGINE];
const PICTURES = publishedFiles().filter((file) => /icon[\w.-]*\.(svg|png)$|\.webmanifest$/.test(file));

/** The program and all its content in one file, for whoever has built it. */
const [SINGLE] = named('iso-readiness.html');

const HEAD = '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">';

/** - `address`: what the visitor opens; `site` and `host` are where the site and a page around are.
 *  - `html`: the page around it, if there is one.
 *  - `files`, `clouds`, `sealing`, `papers`: the files of the site that are asked for, one after the other.
 *  - `skip`: whether there is no such shell. */
const SHELLS = {
  'the page': {
    address: ({ site }) => `http://${site}/`,
    files: PAGE,
  },
  'the element': {
    address: ({ host }) => `http://${host}/`,
    html: ({ site }) => `${HEAD}<script type="module" src="http://${site}${LOADER}"></script>
      <iso-readiness></iso-readiness>`,
    files: ENGINE,
  },
  'the frame': {
    address: ({ host }) => `http://${host}/`,
    html: ({ site }) => `${HEAD}<iframe src="http://${site}/" width="1000" height="600"
      sandbox="allow-scripts allow-downloads allow-modals"></iframe>`,
    files: PAGE,
  },
  'the single file': {
    skip: !SINGLE,
    address: ({ t }) => bareFile(t, SINGLE),
    files: [],
    clouds: [],
    sealing: [],
    papers: [],
  },
};

/** Before anything in a page. What the page keeps for flight mode, `pwa.test.mjs` is about. */
const PREPARE = () => {
  globalThis.print = () => {};
  delete Navigator.prototype.serviceWorker;
};

for (const [name, shell] of Object.entries(SHELLS)) {
  test(`${name} asks for exactly its own files, and then there is silence`, { skip: shell.skip }, (t) =>
    visitAll(t, shell));
}

async function visitAll(t, shell) {
  const { address, html, files, clouds = CLOUDS, sealing = SEALING, papers = PAPERS } = shell;
  const { address: site, stop } = await startBareSite(t);
  const around = html && (await startHost(t, (url) => url === '/' && { body: html({ site }) }));
  const host = around?.address;
  const browser = await watch(t);
  await browser.context.addInitScript(PREPARE);
  const opened = address({ site, host, t });
  const beside = html || files.length === 0 ? [opened] : [];
  const at = (paths) => paths.map((file) => `http://${site}${file}`);
  const own = { hosts: [site, host].filter(Boolean), again: at(PICTURES) };
  const arrived = (wanted) => expectArrival(browser, { ...own, files: wanted });

  const page = await browser.context.newPage();
  await page.goto(opened);
  const widget = new Widget(page.frames().at(-1));
  await widget.startTitle.waitFor();
  await lookAtClouds(widget);
  await answerOne(widget);
  await goTo(widget, 'share');
  await arrived([...beside, ...at([...files, ...clouds])]);
  await wantSealing(widget);
  await arrived(at(sealing));
  await widget.button('side.start').first().click();
  await lookAtPapers(widget);
  await arrived(at(papers));

  stop();
  await answerAll(widget);
  await lookAtPapers(widget);
  const sealed = await handOut(widget, page);
  await takeIn(widget, { sealed, link: theirLink(`http://${site}/`) });
  await eraseAll(widget);
  expectOnly(browser.take(), own);

  const fromNetwork = beside.filter((each) => each.startsWith('http:'));
  const all = [...fromNetwork, ...at([...files, ...clouds, ...sealing, ...papers])];
  expectOnly(await browser.finish(), { ...own, files: all });
  assert.deepEqual(browser.errors, []);
}

/** Waits for files, and judges all that was seen since the last time. */
async function expectArrival({ take }, own) {
  const seen = [];
  // What does not come is told by the judge, better than by waiting.
  await eventually('all is there', () => {
    seen.push(...take());
    return own.files.every((file) => seen.includes(`request ${file}`));
  }).catch(() => {});
  expectOnly(seen, own);
}

const WORKER = publishedFiles().find((file) => file === '/sw.js');

test('what keeps the page for flight mode asks for its own files, too', { skip: !WORKER }, async (t) => {
  // The worker takes no file that is not, byte for byte, the one that was built.
  const { address: site, stop } = await startBareSite(t, { isWhole: true });
  const browser = await watch(t);
  const page = await browser.context.newPage();
  await page.goto(`http://${site}/`);
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  stop();
  await page.reload();
  await lookAtClouds(widget);
  await answerOne(widget);
  await goTo(widget, 'share');
  await wantSealing(widget);
  await widget.button('side.start').first().click();
  await lookAtPapers(widget);

  const at = (path) => `http://${site}${path}`;
  const own = { hosts: [site], again: ['/', ...publishedFiles()].map(at), workers: [at(WORKER)] };
  expectOnly(browser.take(), own);
  expectOnly(await browser.finish(), own);
});
