// The self-check as a visitor knows it: by what things are and what they are called, with the
// names that the engine itself gives to those who cannot see the screen.

import assert from 'node:assert/strict';

import { Key } from 'selenium-webdriver';

import { beginsWith, pattern, words } from '../../e2e/support/words.mjs';
import { eventually } from './session.mjs';

const KINDS = {
  button: 'button',
  field: 'input[type=text], textarea',
  heading: 'h1, h2, h3, h4, h5, h6',
  radio: 'input[type=radio]',
  summary: 'summary',
};

/** What these say is what they are called; the others get their names from labels. */
const CALLED_BY_TEXT = ['heading', 'summary'];

export class Check {
  constructor(driver) {
    this.driver = driver;
  }

  /** Calls a function in the page with the root of the widget and what else is given. */
  run(code, ...given) {
    const root = "document.querySelector('iso-readiness').shadowRoot";
    return this.driver.executeScript(`return (${code})(${root}, ...arguments)`, ...given);
  }

  /** What can be seen of this kind and is called so; nothing where there is none. */
  async #named(kind, name) {
    const isExact = typeof name === 'string';
    const element = await this.run(FIND, KINDS[kind], isExact ? name : name.source, isExact);
    if (!element || CALLED_BY_TEXT.includes(kind)) return element;
    // What stands beside it names it for everybody only if the engine thinks so too.
    const called = await element.getAccessibleName();
    assert.ok(isExact ? called === name : name.test(called), `${name} is called "${called}"`);
    return element;
  }

  /** Waits for a thing of this kind and name. */
  find(kind, name) {
    return eventually(`${kind} ${name}`, () => stable(() => this.#named(kind, name)));
  }

  button(key, values) {
    return this.find('button', words(key, values));
  }

  heading(name) {
    return this.find('heading', name);
  }

  /** Waits until a text stands on the screen by itself. */
  text(text) {
    return eventually(`"${text}"`, () => stable(() => this.run(SHOWS, text)));
  }

  /** Clicks what is called so, once it is there. */
  async click(kind, name) {
    // What is replaced between finding and clicking is looked for again.
    await eventually(`a click on ${kind} ${name}`, () =>
      stable(async () => {
        const element = await this.#named(kind, name);
        if (!element) return undefined;
        // As a visitor scrolls, who wants to see what stands around it.
        await this.driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
        await element.click();
        return element;
      }));
  }

  press(...keys) {
    return this.driver.actions({ async: true }).sendKeys(...keys).perform();
  }

  /** Whether the focus is on an element of the widget. */
  hasFocus(element) {
    return this.run((root, wanted) => root.activeElement === wanted, element);
  }

  async expectFocus(kind, name) {
    await eventually(`the focus on ${kind} ${name}`, () =>
      stable(async () => {
        const element = await this.#named(kind, name);
        return element && this.hasFocus(element);
      }));
  }

  /** Presses Tab until the focus is on an element. */
  async tabTo(element) {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await this.hasFocus(element)) return;
      await this.press(Key.TAB);
    }
    assert.fail(`${await element.getAccessibleName()} cannot be reached by Tab`);
  }

  // The screens

  startTitle() {
    return this.heading(pattern('start.title'));
  }

  /** The answer of level 0 to 4, or "unknown". */
  answer(value) {
    return this.find('radio', beginsWith(words(`level.${value}`)));
  }

  /** Whether this answer is the chosen one, once it is. */
  async expectChosen(value) {
    await eventually(`"${value}" is chosen`, () =>
      stable(async () => (await this.answer(value)).isSelected()));
  }

  async expectQuestion(question) {
    await this.expectFocus('heading', question.ask);
  }

  /** What stands in a field of one line or more, whose hint may be part of its name. */
  async valueOf(key) {
    return (await this.find('field', beginsWith(words(key)))).getProperty('value');
  }

  /** The end of the result, below all its figures. */
  async expectResult() {
    await this.text(words('result.disclaimer'));
  }

  /** Goes to one of the further screens. */
  async goTo(screen) {
    await this.click('button', words(`ways.${screen}`));
    await this.heading(words(`${screen}.title`));
  }
}

/** The first of some elements that can be seen and says this, itself or in its label. */
const FIND = (root, selector, name, isExact) => {
  const said = (element) => element.ariaLabel ?? (element.labels?.[0] ?? element).innerText;
  const isCalled = (text) => (isExact ? text === name : new RegExp(name).test(text));
  return [...root.querySelectorAll(selector)].find(
    (element) => element.checkVisibility() && isCalled(said(element).replace(/\s+/g, ' ').trim()),
  );
};

/** Whether a text is shown, in an element of its own. */
const SHOWS = (root, text) =>
  [...root.querySelectorAll('p, span, li, dd, output')].some(
    (element) => element.innerText?.replace(/\s+/g, ' ').trim() === text,
  );

/** What is gone while one looks at it is not there; everything else that fails is a fault. */
const GONE = ['NoSuchElementError', 'StaleElementReferenceError', 'ElementNotInteractableError'];

/** What `look` finds on a screen that may be about to change; nothing where it just did. */
export async function stable(look) {
  try {
    return await look();
  } catch (error) {
    // Before the element is there, it has no root.
    if (GONE.includes(error.name) || NO_ROOT.test(error.message)) return undefined;
    throw error;
  }
}

const NO_ROOT = /shadowRoot|is null|null is not an object/;
