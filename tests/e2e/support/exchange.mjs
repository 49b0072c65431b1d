// What goes out to others and comes in from them, as a visitor does it.

import { STORAGE_KEY, eventually, openContext, origin } from './visit.mjs';
import { Widget } from './widget.mjs';
import { beginsWith, words } from './words.mjs';

/** What the clipboard can be read with. */
export const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** The address that links of the page lead to. */
export const base = () => `${origin()}/`;

/** Goes to one of the further screens, from start or result: share, open, compare or together. */
export async function goTo(widget, screen) {
  await widget.button(`ways.${screen}`).click();
  await widget.heading(words(`${screen}.title`)).waitFor();
  // The title stands there already while the rest is on its way.
  await widget.text(words('result.awaited')).waitFor({ state: 'detached' });
}

/** A field of one line, whose hint is part of its name. */
export const field = (widget, key, values) =>
  widget.scope.getByRole('textbox', { name: beginsWith(words(key, values)) });

/** The link on the screen. */
export const link = async (widget) => field(widget, 'share.field').inputValue();

/** Copies the link, and tells what is in the clipboard then. */
export async function copyLink(widget) {
  const expected = await link(widget);
  await widget.button('share.copy').click();
  const copied = () => widget.page.evaluate(() => navigator.clipboard.readText());
  await eventually('the link is copied', async () => (await copied()) === expected);
  return expected;
}

/** Whether the link is to tell the result only. */
export const kind = (widget, key) =>
  widget.scope.getByRole('radio', { name: beginsWith(words(`share.${key}`)) });

/** Gives a text on the screen that opens things. */
export async function openText(widget, text) {
  await widget.scope.getByRole('textbox', { name: words('open.text'), exact: true }).fill(text);
  await widget.button('open.do').click();
}

/** Chooses files on such a screen, each `{ name, text }` or `{ name, bytes }`. */
export async function openFiles(widget, ...files) {
  const chooser = widget.scope.locator('input[type=file]');
  await chooser.setInputFiles(
    files.map(({ name, text, bytes }) => {
      const mimeType = name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
      return { name, mimeType, buffer: bytes ?? Buffer.from(text) };
    }),
  );
}

/** What is wrong with what was to be opened. */
export const alert = (widget) => widget.scope.getByRole('alert').filter({ hasText: /\S/ });

/** The heading of what came in from elsewhere, once all of it is there. */
export const guestTitle = (widget) => widget.heading(words('guest.title'));

/** Waits until what came in is on the screen. */
export async function expectGuest(widget) {
  await guestTitle(widget).waitFor();
  await widget.text(words('guest.waiting')).waitFor({ state: 'detached' });
}

/** A visit that begins with this link, in a fresh browser profile. */
export async function follow(t, address, options) {
  const context = await openContext(t, options);
  const page = await context.newPage();
  await page.goto(address);
  return new Widget(page);
}

/** A further tab of the same profile. */
export async function furtherTab(widget, address = origin()) {
  const page = await widget.page.context().newPage();
  await page.goto(address);
  return new Widget(page);
}

/** The text that the widget keeps; null where there is none. */
export const stored = ({ page }) => page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY);

/** The same as a tree. */
export const storedState = async (widget) => JSON.parse(await stored(widget));

/** Leaves the page for a moment, which makes the widget store what it has to. */
export const leave = ({ page }) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));

/** Today, as the browser of a visitor has it. */
export const today = ({ page }) =>
  page.evaluate(() => {
    const [month, day] = [new Date().getMonth() + 1, new Date().getDate()];
    const two = (number) => String(number).padStart(2, '0');
    return `${new Date().getFullYear()}-${two(month)}-${two(day)}`;
  });

/** Agrees to what a dialog asks. */
export async function agree(widget, title, yes) {
  const dialog = widget.dialog(title);
  await dialog.getByRole('button', { name: words(yes), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Everything in one table of a part of the screen, row by row. */
export const rows = (part) =>
  part.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
  );

