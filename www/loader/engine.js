// The program and its content, loaded once for all widgets of a page: what everybody needs before
// the first question, the parts of the program beyond that when the page has nothing
// else to do, and the content of further standards when they are chosen. The WebAssembly modules
// get what they need handed in and have no way to the network themselves.

import { initSync, mount, needs } from './iso_readiness.js';
import { BUNDLES, FILES, PARTS } from './files.js';
import { Missing, fingerprint, get } from './get.js';

export { mount, needs };

/** What a JSON object begins with. */
const BRACE = '{'.charCodeAt();

async function compile(url) {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is switched off');
  const response = await get(url);
  const isTyped = response.headers.get('content-type') === 'application/wasm';
  try {
    // Without its type a module cannot be compiled while it arrives.
    return await (isTyped
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    // The policy of the page may forbid it, which only the browser's own words tell.
    throw new Missing(url, `it is damaged, or not allowed to run here (${error.message})`);
  }
}

/** The stylesheet of all widgets, as far as everybody needs it. */
export const loadStyle = () => styleAt(FILES.style);

const styleAt = async (url) => sheetOf(await (await get(url)).text());

function sheetOf(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** A file of content, as values. */
export const loadContent = async (url) => valuesIn(url, await bytesOf(url));

/** The text in the bytes of a file. */
export const textOf = (bytes) => new TextDecoder().decode(bytes);

function valuesIn(url, bytes) {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new Missing(url, 'it is damaged');
  }
}

const bytesOf = async (url) =>
  new Uint8Array(await (await get(url)).arrayBuffer().catch(() => []));

/**
 * The bytes of a bundle. The program reads them itself, which takes it far less time than to look
 * at values of this language one by one.
 */
async function loadBundle(url) {
  const bytes = await bytesOf(url);
  // Where there is no such file, some servers answer with a page.
  if (bytes[0] !== BRACE) throw new Missing(url, 'it is damaged');
  return bytes;
}

/** The engine is loaded once, by the first widget, and again only when that failed. */
let engine;
export function useEngine(wasm) {
  engine ??= load(wasm).catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function load(wasm = FILES.wasm) {
  const [module, sheet, words, questions] = await Promise.all([
    compile(wasm),
    loadStyle(),
    once(FILES.words, loadBundle),
    loadBundle(FILES.questions),
  ]);
  const { needs, addresses } = valuesIn(FILES.words, words);
  const modules = { main: initSync({ module }) };
  return { modules, sheets: [sheet], needs, addresses, content: [words, questions], parts: [] };
}

/** What is loaded is loaded once, and again only when that failed. */
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

/**
 * Has what a stored check will need fetched beside the program. What is not foreseen, or fails, is
 * asked for when it is needed.
 */
export function foresee(check) {
  const content = async () => {
    const catalogue = valuesIn(FILES.words, await once(FILES.words, loadBundle));
    const named = Object.keys(catalogue.needs).filter((id) => check.includes(`"${id}"`));
    await Promise.all(named.map((id) => bundlesFor(catalogue, id)));
  };
  Promise.allSettled([filesOf('overview'), content()]);
}

/** The bundles that a standard needs beyond those for everybody. */
export const bundlesFor = ({ needs, addresses }, standard) => {
  const names = Object.hasOwn(needs, standard) ? needs[standard] : [];
  // Where a bundler moved the files, it knows their addresses.
  const addressOf = (name) => BUNDLES[name] ?? new URL(addresses[name], FILES.words);
  return Promise.all(names.map((name) => once(`${addressOf(name)}`, loadBundle)));
};

/** Name and SHA-256 of each file of the program, for visitors who want to compare them. */
export const fingerprints = () =>
  [...Object.values(FILES), ...Object.values(PARTS).flat()].flatMap((url) => {
    const base64 = url && fingerprint(url);
    if (!base64) return [];
    const digits = (char) => char.charCodeAt(0).toString(16).padStart(2, '0');
    const [name] = url.pathname.split('/').slice(-1);
    return [[name.replace(/\.[\w-]{43}/, ''), [...atob(base64)].map(digits).join('')]];
  });

/** Whether there is a part of the program with this name. */
export const isPart = (name) => name in PARTS;

/** The files of a part: its code, its words and its style, as far as it has them. */
const filesOf = (part) =>
  once(PARTS[part], ([code, words, sheet]) =>
    Promise.all([compile(code), words && loadBundle(words), sheet && styleAt(sheet)]));

/**
 * Takes a part into the program: it works on the memory of the first one, and may use the parts
 * before it. Gives its words.
 */
export const usePart = (engine, part) =>
  once(part, async () => {
    const [module, bundle, separate] = await filesOf(part);
    const { style } = bundle ? valuesIn(PARTS[part][1], bundle) : {};
    const used = WebAssembly.Module.imports(module).map((each) => each.module);
    await Promise.all([...new Set(used)].filter(isPart).map((each) => usePart(engine, each)));
    const instance = await WebAssembly.instantiate(module, engine.modules);
    engine.modules[part] = instance.exports;
    if (bundle) engine.content.push(bundle);
    if (style) engine.sheets.push(sheetOf(style));
    if (separate) engine.sheets.push(separate);
    engine.parts.push(part);
    return bundle;
  });
