// The custom element <iso-readiness>, and the loader of everything it needs.
//
// This file does the widget's only network access: it fetches the widget's own static files,
// once for all widgets of a page: those for everybody before the first question, the parts of the
// program beyond the questions when the page has nothing else to do, and those of further
// standards when they are chosen. The WebAssembly modules get what they need handed in and have
// no way to the network themselves.

// The names of the files beside this one. The build puts the names with content hashes here.
const FILES = {
  glue: './iso_readiness.js',
  wasm: './iso_readiness_bg.wasm',
  style: './widget.css',
  // The words of the interface, and the questions that every standard builds on.
  words: './interface.en.json',
  questions: './iso27001-2022.en.json',
};

/** The parts of the program that are loaded later: each a module, and its words. */
const PARTS = {
  screens: ['./iso_readiness_screens.wasm', './screens.en.json'],
  sealing: ['./iso_readiness_sealing.wasm', './sealing.en.json'],
};

// The page that shows a readiness link, as seen from this file.
const PAGE = '../';

const address = (file) => new URL(file, import.meta.url);

async function get(file) {
  let response;
  try {
    response = await fetch(address(file));
  } catch {
    throw new Missing(file, 'it could not be reached');
  }
  if (!response.ok) throw new Missing(file, `the server answered ${response.status}`);
  return response;
}

class Missing extends Error {
  constructor(file, reason) {
    super(`${address(file).pathname.split('/').pop()}: ${reason}`);
  }
}

async function startModule() {
  const [glue, module] = await Promise.all([
    import(address(FILES.glue).href).catch(() => {
      throw new Missing(FILES.glue, 'it could not be loaded');
    }),
    get(FILES.wasm),
  ]);
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is switched off');
  const main = await glue.default({ module_or_path: module }).catch(() => {
    throw new Missing(FILES.wasm, 'it is damaged');
  });
  return { glue, main };
}

async function loadStyle() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await get(FILES.style)).text());
  return sheet;
}

async function loadContent(file) {
  return (await get(file)).json().catch(() => {
    throw new Missing(file, 'it is damaged');
  });
}

async function load() {
  const [program, sheet, { needs, ...words }, questions] = await Promise.all([
    startModule(),
    loadStyle(),
    loadContent(FILES.words),
    loadContent(FILES.questions),
  ]);
  const { glue, main } = program;
  return { glue, modules: { main }, sheet, needs, content: [words, questions], parts: [] };
}

/** What is loaded later is loaded once, and again only when that failed. */
const loaded = new Map();
function once(name, load) {
  if (!loaded.has(name)) {
    const result = load(name).catch((error) => {
      loaded.delete(name);
      throw error;
    });
    loaded.set(name, result);
  }
  return loaded.get(name);
}

const useBundle = (file) => once(file, loadContent);

/**
 * Takes a part into the program: it works on the memory of the first one, and may use the parts
 * before it. Gives its words.
 */
const usePart = (engine, part) =>
  once(part, async () => {
    const [file, words] = PARTS[part];
    const load = async () => (await get(file)).arrayBuffer();
    const before = part === 'screens' ? undefined : usePart(engine, 'screens');
    const [code, bundle] = await Promise.all([load(), loadContent(words), before]);
    const { instance } = await WebAssembly.instantiate(code, engine.modules).catch(() => {
      throw new Missing(file, 'it is damaged');
    });
    engine.modules[part] = instance.exports;
    engine.content.push(bundle);
    engine.parts.push(part);
    return bundle;
  });

/** Calls back when the page has nothing else to do. Not every browser can tell. */
const whenIdle = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 200));

/** The bundles that a standard needs beyond those for everybody. */
const bundlesFor = ({ needs }, standard) => Promise.all((needs[standard] ?? []).map(useBundle));

/** The engine is loaded once, by the first widget, and again only when that failed. */
let engine;
function useEngine() {
  engine ??= load().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

const WORDS = {
  missing: 'The self-check could not be loaded. Your answers, if you have any, are safe in this browser.',
  again: 'Try again',
  broken: 'Something went wrong in the self-check, and it had to stop. Here are your answers; copy them to be safe, then reload the page.',
  copy: 'Copy the answers',
  copied: 'Copied.',
  nothing: 'Something went wrong in the self-check, and it had to stop. Please reload the page.',
};

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export class IsoReadiness extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #handle;
  #starting = false;
  /** All bundles that the widget has by now. */
  #content = new Set();
  /** The parts of the program that are on their way to the widget. */
  #awaited = new Set();

  constructor() {
    super();
    // Until the widget is there, the text inside the tag shows.
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    // Moving an element in the page takes it out and puts it in again: wait for that.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  async #start() {
    if (this.#handle || this.#starting) return;
    this.#starting = true;
    try {
      const engine = await useEngine();
      const { glue, sheet } = engine;
      const needed = glue.needs(this.#options()).map((id) => bundlesFor(engine, id));
      this.#content = new Set([...engine.content, ...(await Promise.all(needed)).flat()]);
      if (!this.isConnected) return;
      this.#root.adoptedStyleSheets = [sheet];
      const place = document.createElement('div');
      this.#root.replaceChildren(place);
      const broken = (text) => this.#showBroken(text);
      const want = (name) => this.#bring(engine, name);
      this.#handle = glue.mount(place, [...this.#content], this.#options(), want, broken);
      for (const part of engine.parts) this.#handle.partArrived(part);
      // What only seals is for few; the other screens are for everybody.
      if (!engine.parts.includes('screens')) whenIdle(() => this.#extend(engine, 'screens'));
    } catch (error) {
      await this.#showMissing(error);
    } finally {
      this.#starting = false;
    }
  }

  /** Called by the widget with what it wants. */
  #bring(engine, name) {
    if (name in PARTS) this.#extend(engine, name);
    else if (name !== 'restart') this.#supply(engine, name);
    // The widget is taken out once its own code has run to its end.
    else queueMicrotask(() => {
      this.#stop();
      this.#start();
    });
  }

  /** Called by the widget when a standard is chosen whose content is not there. */
  async #supply(engine, standard) {
    try {
      for (const bundle of await bundlesFor(engine, standard)) this.#content.add(bundle);
      this.#handle?.supply([...this.#content]);
    } catch (error) {
      this.#handle?.supplyFailed(error.message);
    }
  }

  /** Loads a part of the program, and tells the widget. */
  async #extend(engine, part) {
    if (this.#awaited.has(part)) return;
    this.#awaited.add(part);
    try {
      this.#content.add(await usePart(engine, part));
      this.#handle?.supply([...this.#content]);
      this.#handle?.partArrived(part);
    } catch (error) {
      this.#handle?.partFailed(part, error.message);
    }
    this.#awaited.delete(part);
  }

  #stop() {
    this.#handle?.destroy();
    this.#handle?.free();
    this.#handle = undefined;
  }

  #options() {
    const options = {};
    const storage = this.getAttribute('storage')?.trim();
    if (storage) options.storage = storage;
    const level = this.getAttribute('heading-level')?.trim();
    if (level) options.headingLevel = Number(level);
    options.linkBase = this.#linkBase();
    options.openLinks = this.hasAttribute('open-links');
    return options;
  }

  /** Readiness links lead to the page that comes with this file, unless the host names another. */
  #linkBase() {
    const named = this.getAttribute('link-base')?.trim();
    const isProper = named && URL.canParse(named, document.baseURI);
    if (named && !isProper) console.warn(`iso-readiness: link-base="${named}" is no address`);
    const base = isProper ? new URL(named, document.baseURI) : address(PAGE);
    base.hash = '';
    return base.href;
  }

  async #showMissing(error) {
    console.error('iso-readiness:', error);
    // Without its style the message is plain, but it is there.
    const sheet = await loadStyle().catch(() => undefined);
    if (sheet) this.#root.adoptedStyleSheets = [sheet];
    const again = element('button', { type: 'button', textContent: WORDS.again });
    again.addEventListener('click', () => {
      this.#root.replaceChildren(document.createElement('slot'));
      this.#start();
    });
    const reason = error instanceof Error ? error.message : String(error);
    this.#root.replaceChildren(
      element('div', { className: 'app failure', role: 'alert' },
        element('p', { textContent: WORDS.missing }),
        element('p', { textContent: reason }),
        again),
    );
  }

  /** Called by the widget when its program breaks. Nothing of it may be called any more. */
  #showBroken(text) {
    this.#handle = undefined;
    const box = element('div', { className: 'app failure', role: 'alert' },
      element('p', { textContent: text ? WORDS.broken : WORDS.nothing }));
    if (text) box.append(...this.#answersToCopy(text));
    this.#root.replaceChildren(box);
  }

  #answersToCopy(text) {
    const field = element('textarea', { readOnly: true, rows: 6, value: text });
    field.setAttribute('aria-label', WORDS.copy);
    const told = element('span', { role: 'status' });
    const copy = element('button', { type: 'button', textContent: WORDS.copy });
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        told.textContent = WORDS.copied;
      } catch {
        // Where copying is forbidden, the selected text is ready to be copied by hand.
        field.select();
      }
    });
    return [field, copy, told];
  }
}

// A page may load this file twice; the first one stays.
if (!customElements.get('iso-readiness')) customElements.define('iso-readiness', IsoReadiness);
