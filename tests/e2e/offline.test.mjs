// What goes out and comes in needs no network, and nothing of it goes out by itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkOf } from './support/commands.mjs';
import { ANNOUNCED, SEALING, screensFetched } from './support/delivery.mjs';
import {
  agree, base, expectGuest, field, goTo, kind, link, openFiles, openText,
} from './support/exchange.mjs';
import { record } from './support/recorder.mjs';
import { answersFile, randomAnswers, savedText } from './support/saved.mjs';
import { eventually, openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const MINE = randomAnswers(71, { open: 0.3 });
const THEIRS = randomAnswers(72, { open: 0.3 });
const theirLink = (options) =>
  linkOf(answersFile(THEIRS), { base: base(), date: '2026-10-01', name: 'Ada', ...options });

/** Notes each address that a link leads to when it is clicked, and each that the page takes. */
const WATCH_HANDS = () => {
  globalThis.handed = [];
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function clicked() {
    globalThis.handed.push(`click ${this.localName} ${this.download} ${this.href}`);
    return click.call(this);
  };
  const { replaceState } = History.prototype;
  History.prototype.replaceState = function replaced(...args) {
    globalThis.handed.push(`address ${args[2]}`);
    return replaceState.apply(this, args);
  };
  Navigator.prototype.share = async (data) => {
    globalThis.handed.push(`share ${JSON.stringify(data)}`);
  };
};

/** A visitor with a check, with the network taken away once the page is quiet. */
async function withoutNetwork(t, options) {
  const context = await openContext(t, { stored: savedText(MINE), init: WATCH_HANDS, ...options });
  const recorder = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  await screensFetched(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  recorder.take();
  return { widget, recorder };
}

test('links, files, comparing and answering together ask for nothing', async (t) => {
  const { widget, recorder } = await withoutNetwork(t);
  const { page } = widget;
  await goTo(widget, 'share');
  await field(widget, 'share.name').fill('https://example.com/?q=1');
  await kind(widget, 'result').check();
  await widget.summary('share.qr').click();
  for (const key of ['share.qr-save', 'share.file-save']) {
    await Promise.all([page.waitForEvent('download'), widget.button(key).click()]);
  }

  await widget.button('side.start').click();
  await goTo(widget, 'open');
  await openText(widget, theirLink());
  await expectGuest(widget);
  await widget.button('guest.compare').click();
  await widget.heading(words('compare.answers')).waitFor();
  await widget.button('compare.take').click();
  await widget.button('side.start').click();
  await goTo(widget, 'open');
  await openFiles(widget, { name: 'a.json', text: JSON.stringify(answersFile(THEIRS)) });
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.button('undo.again').click();
  await widget.button('side.start').first().click();
  await goTo(widget, 'together');
  await openText(widget, theirLink());
  await widget.heading(words('together.differ')).waitFor();
  await page.evaluate((address) => {
    location.hash = new URL(address).hash;
  }, theirLink());
  await expectGuest(widget);
  // The browser asks for the page's icon once more when the page's address changes.
  const ownDoing = [/^request blob:/, /\/icon\.[\w-]+\.svg$/];
  const requests = recorder.take().filter((line) => !ownDoing.some((own) => own.test(line)));
  assert.deepEqual(requests, []);
});

test('what is handed out was made here, and where it is handed the visitor decides', async (t) => {
  const { widget } = await withoutNetwork(t);
  const { page } = widget;
  const handed = () => page.evaluate(() => globalThis.handed.splice(0));
  await goTo(widget, 'share');
  assert.deepEqual(await handed(), []);
  await widget.summary('share.qr').click();
  for (const key of ['share.qr-save', 'share.file-save']) {
    await Promise.all([page.waitForEvent('download'), widget.button(key).click()]);
    const all = await handed();
    assert.equal(all.length, 1);
    const [, file, address] = all[0].match(/^click a (\S+) (\S+)$/);
    assert.match(file, /^iso-readiness-[\d-]+\.(svg|json)$/);
    assert.ok(address.startsWith(`blob:${origin()}/`), address);
  }
  await widget.button('share.send').click();
  await eventually('it is passed on', () => page.evaluate(() => globalThis.handed.length));
  const [shared] = await handed();
  assert.deepEqual(JSON.parse(shared.replace('share ', '')), {
    title: words('result.title'), url: await link(widget),
  });

  await page.evaluate((hash) => {
    location.hash = hash;
  }, theirLink().split('#')[1]);
  await expectGuest(widget);
  assert.deepEqual(await handed(), ['address /']);
});

test('what seals is asked for once, and without a network a sentence says so', async (t) => {
  const { widget, recorder } = await withoutNetwork(t, { announced: ANNOUNCED });
  await goTo(widget, 'share');
  const wanted = widget.scope.getByRole('checkbox', { name: words('share.seal'), exact: true });
  await wanted.check();
  await widget.text(pattern('supply.failed')).waitFor();
  const asked = recorder.take().sort();
  assert.deepEqual(asked, SEALING.map((file) => `request ${origin()}${file}`).sort());
  await wanted.uncheck();
  await link(widget);
});
