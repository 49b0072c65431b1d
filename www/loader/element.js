// The custom element: it brings the widget when it is wanted, tells it what the page changes, and
// tells the page what happens.

import {
  ATTRIBUTES, address, choice, isSet, options, ownOptions, standardsOf, stored,
} from './attributes.js';
import {
  bundlesFor, fingerprints, foresee, isPart, mount, needs, textOf, useEngine, usePart,
} from './engine.js';
import { make, showBroken, showMissing } from './failure.js';
import { RELEASE } from './files.js';
import { whenNear } from './near.js';
import { hasOwn, ownOf } from './own.js';
import { ROOM } from './room.js';

/** Calls back when the page has nothing else to do. Not every browser can tell. */
const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 200));

/** What a widget needs before it begins: a part of the program, or the content of a standard. */
async function bring(engine, name) {
  if (!isPart(name)) return bundlesFor(engine, name);
  await usePart(engine, name);
  return [];
}

/** Calls back when what the page is about to show is shown: nothing is to come before that. */
const whenShown = (callback) => {
  if (document.hidden) callback();
  else requestAnimationFrame(() => setTimeout(callback));
};

/** Tells a widget a fact, if it is still there. */
const tell = (handle, fact, detail, reason = '') => handle?.tell(fact, detail, reason);

/** Attributes that decide what a widget begins with; with others it goes on as it is. */
const BEGINNING = ['storage', 'name', 'content', 'wasm-url'];

/** The version of what events tell. */
const VERSION = 1;

/** On a server there are no elements; the class may be imported there all the same. */
const Base = globalThis.HTMLElement ?? class {};

export class IsoReadiness extends Base {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: 'open' });
  #handle;
  #starting;
  /** Ends the waiting until the widget is near. */
  #stopWaiting;
  /** Whether the visitor or the page has come near enough. */
  #wanted = false;
  /** What waits to be told to the widget. */
  #changed = new Set();
  /** All bundles that the widget has by now. */
  #bundles = new Set();
  /** The parts of the program that are on their way to the widget. */
  #awaited = new Set();
  /** The questionnaires that the page set. */
  #content;
  /** What a widget that is taken out and put in again goes on with. */
  #state;
  /** Whoever waits for an answer of the widget, by the name of its event. */
  #waiting = { answers: [], taken: [], mounted: [] };

  constructor() {
    super();
    const room = new CSSStyleSheet();
    room.replaceSync(ROOM);
    this.#root.adoptedStyleSheets = [room];
    this.#showBefore();
  }

  /** Loads the program ahead, for a page that knows that it will be wanted. */
  static async preload() {
    await useEngine();
  }

  connectedCallback() {
    this.#adopt('content');
    if (this.#wanted) this.#start();
    else this.#awaitWish();
  }

  disconnectedCallback() {
    this.#stopWaiting?.();
    // Moving an element in the page takes it out and puts it in again: wait for that.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (!this.#changed.size) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /** The figures of the result, or null where there is none yet. */
  get result() {
    return this.#handle?.result() ?? null;
  }

  /** Own questionnaires; setting others begins anew with them. */
  get content() {
    return this.#content;
  }

  set content(content) {
    // Frameworks set the property where there is one, and mean the attribute when it is an address.
    if (typeof content === 'string') {
      this.setAttribute('content', content);
      return;
    }
    if (content === this.#content) return;
    this.#content = content;
    if (this.#handle) this.#restart();
    // What is on its way may have read what was set before.
    else this.#starting?.then(() => this.#restart());
  }

  /**
   * Asks the visitor for the answers. Fails where the page has no attribute `share-answers`, and
   * where the visitor keeps them.
   */
  async getAnswers() {
    const answers = await this.#ask('answers', (handle) => tell(handle, 'ask'));
    if (answers === null) throw new Error('the visitor keeps the answers');
    return answers;
  }

  /** Shows the visitor what the answers of a file would change; tells whether they were taken. */
  setAnswers(file) {
    return this.#ask('taken', (handle) => tell(handle, 'offer', file));
  }

  /** Forgets everything, in the browser's storage too. */
  async reset() {
    tell(await this.#mounted(), 'reset');
    this.#state = undefined;
  }

  /** Shows what a readiness link, or a text with one, tells. */
  async openLink(text) {
    tell(await this.#mounted(), 'link', String(text));
  }

  async #ask(event, ask) {
    if (!isSet(this, 'share-answers')) {
      throw new Error('the page has no right to answers: <iso-readiness> lacks share-answers');
    }
    const handle = await this.#mounted();
    const answered = new Promise((resolve) => this.#waiting[event].push(resolve));
    ask(handle);
    return answered;
  }

  /** The widget, which is loaded for whoever asks. */
  async #mounted() {
    if (!this.isConnected) throw new Error('<iso-readiness> is not in the page');
    if (!this.#handle) {
      const mounted = new Promise((resolve) => this.#waiting.mounted.push(resolve));
      this.#start();
      await mounted;
    }
    if (!this.#handle) throw new Error('the self-check could not be loaded');
    return this.#handle;
  }

  /** What was set before this script came is set again, so that the setter hears of it. */
  #adopt(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = this[property];
    delete this[property];
    this[property] = value;
  }

  /** Until the widget is there, the text inside the tag shows. */
  #showBefore(...more) {
    const className = `room${hasOwn(this) ? ' own' : ''}${more.length ? '' : ' kept'}`;
    this.#root.replaceChildren(make('div', { className }, make('slot'), ...more));
  }

  #awaitWish() {
    const start = choice(this, 'start');
    this.#stopWaiting?.();
    this.#showBefore();
    if (start === 'click') {
      const button = make('button', { type: 'button', textContent: 'Start the self-check' });
      button.addEventListener('click', () => this.#start());
      this.#showBefore(button);
    } else if (start === 'eager') {
      this.#start();
    } else {
      this.#stopWaiting = whenNear(this, () => this.#start());
    }
  }

  /** Starts the widget, once; whoever waits for it hears when it is there or failed. */
  #start() {
    this.#wanted = true;
    this.#stopWaiting?.();
    if (this.#handle) return;
    this.#starting ??= this.#bring()
      .catch((error) => this.#fail(error))
      .finally(() => {
        this.#starting = undefined;
        this.#answer('mounted');
      });
  }

  async #bring() {
    for (const name of ['lang', 'theme', 'font']) choice(this, name);
    const starting = useEngine(address(this, 'wasm-url')?.href);
    const text = this.#state ?? stored(this);
    if (text) foresee(text);
    const engine = await starting;
    const own = await ownOf(this);
    if (own) await usePart(engine, 'authoring');
    const { hostname: host } = location;
    // A page from the disk has no host, and what a bundler moved no fingerprints.
    const page = { release: RELEASE, files: fingerprints(), ...(host && { host }) };
    const state = this.#state && { state: this.#state };
    const chosen = { ...options(this), ...page, ...(own && ownOptions(this, own)), ...state };
    const needed = [...needs(chosen), ...standardsOf(own)];
    const more = await Promise.all(needed.map((name) => bring(engine, name)));
    if (!this.isConnected) return;
    this.#bundles = new Set([...engine.content, ...more.flat()]);
    this.#mount(engine, chosen);
  }

  #mount(engine, chosen) {
    this.#dress(engine);
    const place = make('div');
    const logo = make('slot', { name: 'logo' });
    const className = `ground${hasOwn(this) ? ' own' : ''}`;
    this.#root.replaceChildren(make('div', { className }, logo, place));
    this.#changed.clear();
    this.#handle = mount(
      place,
      this.#texts(),
      chosen,
      engine.parts.join(' '),
      (name) => this.#serve(engine, name),
      (text) => this.#break(text),
      (name, detail) => this.#hear(name, detail),
    );
    // What only seals is for few; the overview and the other screens are for everybody.
    whenIdle(() => this.#extendAll(engine, ['overview', 'screens']));
  }

  /** All bundles as texts, which the program reads. */
  #texts() {
    return Array.from(this.#bundles, textOf);
  }

  /** Puts on all style that there is by now. */
  #dress({ sheets }) {
    const [room] = this.#root.adoptedStyleSheets;
    this.#root.adoptedStyleSheets = [room, ...sheets];
  }

  /** Brings what the widget wants. */
  #serve(engine, name) {
    if (isPart(name)) whenShown(() => this.#extend(engine, name));
    else if (name === 'drawn') whenShown(() => tell(this.#handle, name));
    else if (name !== 'restart') this.#supply(engine, name);
    // The widget is taken out once its own code has run to its end.
    else queueMicrotask(() => this.#restart());
  }

  /** Brings the content of a standard that was chosen. */
  async #supply(engine, standard) {
    try {
      for (const bundle of await bundlesFor(engine, standard)) this.#bundles.add(bundle);
      tell(this.#handle, 'bundles', this.#texts());
    } catch (error) {
      tell(this.#handle, 'no-bundles', error.message);
    }
  }

  /** Loads parts of the program, one after the other. */
  async #extendAll(engine, parts) {
    for (const part of parts) {
      if (!engine.parts.includes(part)) await this.#extend(engine, part);
    }
  }

  /** Loads a part of the program, and tells the widget. */
  async #extend(engine, part) {
    if (this.#awaited.has(part)) return;
    this.#awaited.add(part);
    try {
      const words = await usePart(engine, part);
      if (words) this.#bundles.add(words);
      this.#dress(engine);
      tell(this.#handle, 'bundles', this.#texts());
      tell(this.#handle, 'part', part);
    } catch (error) {
      tell(this.#handle, 'no-part', part, error.message);
    }
    this.#awaited.delete(part);
  }

  /** Takes in what the page changed, all at once. */
  #follow() {
    const changed = [...this.#changed];
    this.#changed.clear();
    if (!this.#handle) {
      if (changed.includes('start') && this.isConnected && !this.#wanted) this.#awaitWish();
      return;
    }
    for (const name of ['lang', 'theme', 'font']) choice(this, name);
    if (changed.some((name) => BEGINNING.includes(name))) {
      this.#restart();
    } else {
      tell(this.#handle, 'options', options(this));
    }
  }

  /** Begins anew, from what is stored. */
  #restart() {
    this.#stop();
    this.#state = undefined;
    if (this.isConnected) this.#start();
  }

  #stop() {
    if (!this.#handle) return;
    this.#state = this.#handle.state();
    this.#handle.destroy();
    this.#handle.free();
    this.#handle = undefined;
    this.#forsake();
  }

  /** Called by the widget with what happens in it. */
  #hear(name, detail) {
    // Each question is answered once, in the order in which they were asked.
    if (name in this.#waiting) this.#waiting[name].shift()?.(detail);
    else this.#tell(name, detail);
  }

  #answer(name, value) {
    for (const resolve of this.#waiting[name].splice(0)) resolve(value);
  }

  /** Nobody waits for the answer of a widget that is gone. */
  #forsake() {
    this.#answer('answers', null);
    this.#answer('taken', false);
  }

  #tell(name, detail) {
    const event = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`iso-readiness-${name}`, event));
  }

  /** Says that the widget could not be brought. */
  async #fail(error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error('iso-readiness:', error);
    // What the program itself threw, it has told with all its problems.
    if (error instanceof Error) this.#tell('error', { version: VERSION, message, problems: [] });
    await showMissing(this.#root, message, () => {
      this.#showBefore();
      this.#start();
    });
  }

  /** Called by the widget when its program breaks. Nothing of it may be called any more. */
  #break(text) {
    this.#handle = undefined;
    this.#forsake();
    showBroken(this.#root, text);
    this.#tell('error', { version: VERSION, message: 'the self-check broke', problems: [] });
  }
}

/** Defines the element; a page may load this twice, and then the first one stays. */
export function define(name = 'iso-readiness') {
  if (!globalThis.customElements || customElements.get(name)) return;
  // One class can have one name only.
  const isOurs = name === 'iso-readiness';
  customElements.define(name, isOurs ? IsoReadiness : class extends IsoReadiness {});
}
