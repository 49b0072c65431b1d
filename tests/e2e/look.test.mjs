// How the widget looks on somebody's page: in that page's colours, and safe from its style.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { screensFetched } from './support/delivery.mjs';
import { SCRIPT, visitHost } from './support/host.mjs';
import { path } from './support/project.mjs';
import { addPage, openContext, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';

useBrowser();

test('sizes are in em, so that they follow the size of the widget and not that of the page', () => {
  const folder = path('www/style');
  const sheets = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  assert.ok(sheets.length > 5);
  for (const [file, text] of sheets) assert.doesNotMatch(text, /[\d.]rem\b/, file);
});

const AROUND = '<p>Before</p><iso-readiness start="eager"></iso-readiness><p id="after">After</p>';

/** A page of somebody's, with a stylesheet of theirs. */
async function visitStyled(t, { html = AROUND, style = '', ...options } = {}) {
  const head = `<style>${style}</style>`;
  const widget = await visitHost(t, html, { head, strict: false, ...options });
  await widget.startTitle.waitFor();
  return widget;
}

test('nothing below moves when the widget comes, however wide it is', async (t) => {
  for (const width of [320, 360, 414, 480, 540, 600, 768, 1024, 1440]) {
    const context = await openContext(t, { viewport: { width, height: 4000 } });
    const page = await context.newPage();
    const html = `<!doctype html><html lang="en"><title>Host</title>${SCRIPT}<main></main>`;
    await page.goto(await addPage(context, '/host.html', html, { strict: false }));
    await page.evaluate(async (around) => {
      await customElements.whenDefined('iso-readiness');
      document.querySelector('main').innerHTML = around;
    }, AROUND);
    const top = () => page.evaluate(() => document.querySelector('#after').getBoundingClientRect().top);
    const before = await top();
    const widget = new Widget(page);
    await widget.startTitle.waitFor();
    assert.equal(await top(), before, `${width} pixels`);
    const spare = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('iso-readiness');
      const bottom = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().bottom;
      return bottom('.ground') - bottom('.app');
    });
    assert.ok(spare < 200, `${width} pixels: ${spare} are left empty`);
  }
});

test('a button to start with takes no more room than it needs', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>Host</title>${SCRIPT}<iso-readiness start="click">Text</iso-readiness>`;
  await page.goto(await addPage(context, '/host.html', html, { strict: false }));
  const button = page.getByRole('button');
  await button.waitFor();
  const { height } = await page.locator('iso-readiness').boundingBox();
  assert.ok(height < 200, `${height}`);
  assert.ok((await button.boundingBox()).height >= 44);
});

const boxOf = (widget) => widget.scope.boundingBox();

test('it has its width wherever the page puts it', async (t) => {
  const places = {
    'main { display: flex }': 700,
    'main { display: flex; flex-direction: column; align-items: center }': 700,
    'main { display: grid; justify-items: center }': 700,
    'iso-readiness { float: left }': 700,
    'iso-readiness { margin-inline: 40px }': 620,
    'main { display: grid; grid-template-columns: 300px 1fr }': 400,
  };
  for (const [style, width] of Object.entries(places)) {
    const html = '<main><iso-readiness start="eager"></iso-readiness></main>';
    const page = `main { inline-size: 700px } ${style}`;
    const around = style.includes('300px') ? html.replace('<iso', '<p>Beside</p><iso') : html;
    const widget = await visitStyled(t, { html: around, style: page });
    assert.equal((await boxOf(widget)).width, width, style);
  }
});

test('the text inside the tag looks like the page until the widget is there', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>Host</title><style>body { font: 20px Georgia }</style>
    ${SCRIPT}<iso-readiness start="click"><p id="text">Text</p></iso-readiness>`;
  await page.goto(await addPage(context, '/host.html', html, { strict: false }));
  await page.getByRole('button').waitFor();
  const font = await page.locator('#text').evaluate((text) => getComputedStyle(text).font);
  assert.equal(font, '20px Georgia');
});

/** How everything in the widget looks, in words to be compared. */
async function looks({ page }) {
  // What comes by itself changes the start too.
  await screensFetched(page);
  await page.locator('iso-readiness .ways').waitFor();
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    const names = [
      'display', 'color', 'background-color', 'font-size', 'font-family', 'font-weight', 'line-height',
      'letter-spacing', 'text-transform', 'text-align', 'border-top-width', 'padding-left', 'margin-top',
      'cursor', 'white-space', 'visibility',
    ];
    return [...shadowRoot.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const said = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${element.localName}.${element.className}: ${said.join('; ')}`;
    });
  });
}

test('what a page does to every element of its own ends at the widget', async (t) => {
  const usual = await looks(await visitStyled(t));
  const sheets = [
    'html { font-size: 62.5% } body { font: 30px/3 cursive; color: red; text-align: center }',
    '* { all: unset !important }',
    '* { letter-spacing: 4px !important; text-transform: uppercase !important; white-space: pre !important }',
    'div, p, button, label { display: flex !important; padding: 9px !important; float: left }',
    '* { color-scheme: dark !important; cursor: none !important; font-size: 8px !important }',
  ];
  for (const style of sheets) {
    assert.deepEqual(await looks(await visitStyled(t, { style })), usual, style);
  }
});

test('what is hidden with the page around it stays hidden', async (t) => {
  const widget = await visitStyled(t);
  await widget.page.evaluate(() => {
    document.body.style.visibility = 'hidden';
  });
  assert.ok(!(await widget.startTitle.isVisible()));
});

const colourOf = (widget, name, part = '.ground') =>
  widget.page.evaluate(
    ([property, selector]) => {
      const { shadowRoot } = document.querySelector('iso-readiness');
      return getComputedStyle(shadowRoot.querySelector(selector)).getPropertyValue(property);
    },
    [name, part],
  );

const setAttribute = (widget, name, value) =>
  widget.scope.evaluate((element, [key, text]) => element.setAttribute(key, text), [name, value]);

test('the theme is that of the system, or the one that the page says', async (t) => {
  const widget = await visitStyled(t, { colorScheme: 'dark' });
  const dark = await colourOf(widget, 'background-color');
  await setAttribute(widget, 'theme', 'light');
  const light = await colourOf(widget, 'background-color');
  assert.notEqual(light, dark);
  await setAttribute(widget, 'theme', 'auto');
  assert.equal(await colourOf(widget, 'background-color'), dark);
  await widget.page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await colourOf(widget, 'background-color'), light);
  await setAttribute(widget, 'theme', 'dark');
  assert.equal(await colourOf(widget, 'background-color'), dark);
});

test('on paper it is black on white, whatever the theme', async (t) => {
  const style = 'iso-readiness { --iso-ink: #ffeeee; --iso-surface: #330000; --iso-raised: #440000 }';
  const widget = await visitStyled(t, { style });
  await setAttribute(widget, 'theme', 'dark');
  await widget.page.emulateMedia({ media: 'print' });
  assert.equal(await colourOf(widget, 'color'), 'rgb(0, 0, 0)');
  assert.equal(await colourOf(widget, 'background-color', '.card'), 'rgb(255, 255, 255)');
});

test('the font is that of the page if the page says so', async (t) => {
  const widget = await visitStyled(t, { style: 'body { font-family: Georgia, serif }' });
  assert.doesNotMatch(await colourOf(widget, 'font-family'), /Georgia/);
  await setAttribute(widget, 'font', 'inherit');
  assert.equal(await colourOf(widget, 'font-family'), 'Georgia, serif');
});

test('any accent can be read, in light and in dark', async (t) => {
  const widget = await visitStyled(t);
  const accents = [
    '#ff6a00', '#ffdd00', '#b4004e', '#0033ff', '#00c853', '#6a1b9a', '#111111', '#f5f5f5', '#7a8a99',
  ];
  const pairs = [
    ['--accent', '--ground'], ['--accent', '--raised'], ['--accent', '--accent-soft'],
    ['--muted', '--accent-soft'], ['--on-fill', '--fill'],
  ];
  const weak = await widget.page.evaluate(
    async ([colours, tokens]) => {
      const { ratio, seen } = await import('/demo/contrast.js');
      const element = document.querySelector('iso-readiness');
      const ground = element.shadowRoot.querySelector('.ground');
      const found = [];
      for (const accent of colours) {
        element.style.setProperty('--iso-accent', accent);
        for (const theme of ['light', 'dark']) {
          element.setAttribute('theme', theme);
          const of = (name) => seen(getComputedStyle(ground).getPropertyValue(name), theme);
          for (const [above, below] of tokens) {
            const is = ratio(of(above), of(below));
            if (is < 4.5) found.push(`${accent}, ${theme}: ${above} on ${below} is ${is.toFixed(2)}`);
          }
        }
      }
      return found;
    },
    [accents, pairs],
  );
  assert.deepEqual(weak, []);
});
