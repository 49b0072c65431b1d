// The widget as a visitor knows it: by what things are and what they are called.

import assert from 'node:assert/strict';

import { STANDARDS, placeOf, standard } from './content.mjs';
import { beginsWith, pattern, words } from './words.mjs';

const REASONS = ['out-of-scope', 'no-such-activity', 'risk-accepted', 'covered-elsewhere', 'other'];
export const REASON_IDS = REASONS;

export class Widget {
  /** `page` is a page, a frame, or one widget among several on a page. */
  constructor(page, scope = page) {
    this.page = page;
    this.scope = scope;
  }

  button(key, values) {
    return this.scope.getByRole('button', { name: words(key, values), exact: true });
  }

  heading(name) {
    return this.scope.getByRole('heading', { name, exact: true });
  }

  text(text) {
    return this.scope.getByText(text);
  }

  /** What opens and closes a disclosure. */
  summary(key) {
    return this.scope.locator('summary').filter({ hasText: words(key) });
  }

  /** Opens every disclosure, once what is to be opened is there. */
  async openAll() {
    const all = this.scope.locator('details');
    await all.first().waitFor();
    for (const details of await all.all()) {
      if ((await details.getAttribute('open')) === null) {
        await details.locator('> summary').click();
      }
    }
  }

  dialog(key) {
    return this.scope.getByRole('dialog', { name: words(key), exact: true });
  }

  get side() {
    return this.scope.getByRole('complementary', { name: words('side.title') });
  }

  // The start

  get startTitle() {
    return this.scope.getByRole('heading', { name: pattern('start.title') });
  }

  extent(extent) {
    return this.scope.getByRole('radio', { name: beginsWith(words(`start.${extent}`)) });
  }

  get target() {
    return this.scope.getByRole('combobox', { name: words('start.target') });
  }

  // What to check

  /** What may be true for the visitor: a role, or a law by the id of its list. */
  fact(id) {
    const name = standard(id)?.ask ?? words(`finder.${id}`);
    return this.scope.getByRole('checkbox', { name, exact: true });
  }

  /** A standard to choose. */
  offer(id) {
    return this.scope.getByRole('checkbox', { name: beginsWith(standard(id).title) });
  }

  /** The offers that can be seen: the id of each, all that is said of it, and whether it is chosen. */
  async offers() {
    const rows = await this.scope.getByRole('checkbox').evaluateAll((all) =>
      all.map((box) => ({ text: box.closest('label').textContent, chosen: box.checked })),
    );
    return rows.flatMap(({ text, chosen }) => {
      const offered = STANDARDS.find(({ title }) => text.startsWith(title));
      return offered ? [{ id: offered.id, text, chosen }] : [];
    });
  }

  /** Begins, without choosing anything. */
  async setOut() {
    await this.button('start.begin').click();
    await this.place(1).waitFor();
  }

  async begin({ extent = 'full', target = 3 } = {}) {
    await this.extent(extent).check();
    await this.target.selectOption(String(target));
    await this.setOut();
  }

  async goOn() {
    await this.button('start.continue').click();
    await this.placeText.waitFor();
  }

  /** To the start, from questions or result. */
  async toStart() {
    const ways = this.scope.getByRole('button', { name: words('side.start'), exact: true });
    if (!(await ways.isVisible())) await this.summary('settings.title').click();
    await ways.click();
    await this.startTitle.waitFor();
  }

  // A question

  /** Opens a question of a profile from the overview beside another one. */
  async showQuestion(question, profile) {
    const { number, section } = placeOf(question, profile);
    const navigation = this.side.getByRole('navigation');
    const group = navigation.locator('details:not([open]) > summary').getByText(number);
    if (await group.isVisible()) await group.click();
    const jump = navigation.getByRole('button', { name: question.ask });
    if (!(await jump.isVisible())) {
      const groups = navigation.locator('details').filter({ hasText: number });
      const here = (await groups.count()) ? groups : navigation;
      await here.getByRole('button', { name: beginsWith(section), expanded: false }).click();
    }
    await jump.click();
    await this.asked(question).waitFor();
  }

  /** What says which question this is, such as "Question 3 of 95". */
  get placeText() {
    return this.scope.getByText(pattern('question.place')).first();
  }

  place(n) {
    return this.scope.getByText(pattern('question.place', { n })).first();
  }

  asked(question) {
    return this.heading(question.ask);
  }

  /** The answer of level 0 to 4, or "unknown". */
  answer(value) {
    return this.scope.getByRole('radio', { name: beginsWith(words(`level.${value}`)) });
  }

  /** What is chosen of the answers and reasons. */
  get chosen() {
    return this.scope.getByRole('radio', { checked: true });
  }

  reason(id) {
    return this.scope.getByRole('radio', { name: words(`reason.${id}`), exact: true });
  }

  async openNote() {
    const details = this.scope.locator('details').filter({ has: this.page.locator('textarea') });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  get note() {
    return this.scope.getByRole('textbox', { name: words('question.note'), exact: true });
  }

  setting(key) {
    return this.scope.getByRole('checkbox', { name: words(`settings.${key}`), exact: true });
  }

  // The result

  /** The heading of the result, once there is one below it. */
  get resultTitle() {
    const end = this.page.getByText(words('result.disclaimer'), { exact: true });
    const name = words('result.title');
    return this.scope.locator('.result').filter({ has: end }).getByRole('heading', { name, exact: true });
  }

  /** The heading that stands there until then. */
  get waitingTitle() {
    return this.heading(words('result.title'));
  }

  async showResult() {
    await this.side.getByRole('button', { name: words('side.result'), exact: true }).click();
    await this.resultTitle.waitFor();
  }

  /** What is told of one standard among several. */
  standardPart({ title }) {
    const heading = this.page.getByRole('heading', { name: beginsWith(title) });
    return new Widget(this.page, this.scope.locator('details').filter({ has: heading }));
  }

  /** The same, opened. */
  async openStandard(standard) {
    const part = this.standardPart(standard);
    if ((await part.scope.getAttribute('open')) === null) {
      await part.scope.locator('> summary').click();
    }
    return part;
  }

  /** A part of a screen, by its heading. */
  part(key) {
    return this.partCalled(words(key));
  }

  partCalled(name) {
    const heading = this.page.getByRole('heading', { name, exact: true });
    return this.scope.locator('section').filter({ has: heading });
  }

  /** The link to a question at one place of the result. */
  jumpAt(place) {
    return this.scope.locator(`[data-jump="${place}"]`);
  }

  get planItems() {
    return this.part('plan.title').getByRole('list').first().locator('> li');
  }

  async showWholePlan() {
    const more = this.part('plan.title').getByRole('button', { name: pattern('plan.more') });
    if (await more.isVisible()) await more.click();
  }

  // Where the focus is

  /** Presses Tab until the focus is on what `locator` finds. */
  async tabTo(locator, key = 'Tab') {
    const element = await locator.elementHandle();
    const isThere = () => element.evaluate((node) => node.getRootNode().activeElement === node);
    for (let presses = 0; presses < 60; presses += 1) {
      if (await isThere()) return;
      await this.page.keyboard.press(key);
    }
    assert.fail(`${locator} cannot be reached by ${key}`);
  }

  /**
   * Waits until the focus is on what `locator` finds. It looks anew each time: a title that stands
   * in for a screen on its way is another element than the screen's own.
   */
  async expectFocus(locator) {
    const isThere = () =>
      locator.evaluateAll((found) => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return found.length === 1 && active === found[0];
      });
    const end = Date.now() + 5000;
    while (!(await isThere())) {
      if (Date.now() > end) {
        assert.fail(`the focus is not on ${locator} but on ${await this.focused()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** What has the focus, told by tag and text. */
  focused() {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const name = active?.getAttribute('aria-label') ?? active?.textContent.trim();
      return `${active?.localName} "${name?.slice(0, 60)}"`;
    });
  }
}
