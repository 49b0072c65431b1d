// The report as a page of its own: what its policy lets through, who can read it, on which screen
// and on paper.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { ALL_FOUR, questionsOf } from './support/content.mjs';
import { commandLine } from './support/project.mjs';
import { answersFile, randomAnswers } from './support/saved.mjs';
import { openContext, useBrowser } from './support/visit.mjs';

useBrowser();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ADDRESS = 'https://report.example/report.html';
const NOTE = '<img src=x onerror=alert(1)> "quoted" & ‮גיבוי 🦊\n'.repeat(40) + 'x'.repeat(5000);

/** A page with a report on four standards, with notes that are long and mean no good. */
async function show(t, options) {
  const answers = randomAnswers(7, { open: 0.2, questions: questionsOf(ALL_FOUR) });
  Object.values(answers).slice(0, 5).forEach((answer) => Object.assign(answer, { note: NOTE }));
  const input = JSON.stringify(answersFile(answers, ALL_FOUR));
  const args = ['export', '-', '--as', 'html', '--date', '2026-11-22'];
  const body = execFileSync(commandLine(), args, { input, maxBuffer: 64 * 1024 * 1024 });
  const context = await openContext(t, options);
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(ADDRESS);
  assert.deepEqual(asked, [ADDRESS]);
  return page;
}

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('its policy lets its one style through and nothing else', async (t) => {
  const page = await show(t, { announced: [/Content Security Policy/] });
  const width = () => page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth);
  assert.notEqual(await width(), 'none');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'main { max-width: none }';
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(style, script);
  });
  assert.notEqual(await width(), 'none');
  assert.notEqual(await page.title(), 'run');
});

test('everybody can read it, in light and dark', async (t) => {
  const page = await show(t);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(`${AXE}; axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`);
    assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  }
});

test('a narrow window holds it, and whatever a frame holds can be reached', async (t) => {
  const page = await show(t, { viewport: { width: 320, height: 640 } });
  assert.equal(await wide(page), 0);
  const frames = await page.locator('table').evaluateAll((tables) =>
    tables.filter(({ parentElement }) => parentElement.tabIndex !== 0).length,
  );
  assert.equal(frames, 0);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  assert.equal(await wide(page), 0);
});

test('on paper, chapters begin pages and tables say their heads again', async (t) => {
  const page = await show(t);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const style = (selector, name) =>
    page.locator(selector).first().evaluate((element, key) => getComputedStyle(element)[key], name);
  assert.equal(await style('h2', 'breakBefore'), 'page');
  assert.equal(await style('thead', 'display'), 'table-header-group');
  assert.equal(await style('tbody tr', 'breakInside'), 'avoid');
  assert.equal(await style('details', 'display'), 'none');
  assert.equal(await style('body', 'backgroundColor'), 'rgb(255, 255, 255)');
  const text = await page.locator('style').textContent();
  assert.match(text, /@top-left\{content:"[^"]*2026/);
});
