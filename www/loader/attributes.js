// What the page around the widget chose by attributes. A value is trimmed; a wrong one is told on
// the console, and its default taken. Values that the program judges are only handed on to it.

import { PAGE } from './files.js';

/** The attributes with few words to choose from; the first one is the default. */
const CHOICES = {
  lang: ['en'],
  theme: ['auto', 'light', 'dark'],
  font: ['own', 'inherit'],
  start: ['visible', 'click', 'eager'],
};

/** All attributes, in the order of the documents. */
export const ATTRIBUTES = [
  'standards', 'lang', 'theme', 'font', 'start', 'storage', 'name', 'heading-level', 'link-base',
  'open-links', 'share-answers', 'cta-text', 'cta-href', 'content', 'wasm-url',
];

const told = new Set();

/** Says on the console what is wrong, once. */
export function warn(text) {
  if (!told.has(text)) console.warn(`iso-readiness: ${text}`);
  told.add(text);
}

const text = (element, name) => element.getAttribute(name)?.trim() || undefined;

/**
 * Whether an attribute is there that needs no value. Frameworks write "false" where they mean that
 * it is not, and nobody else would.
 */
export const isSet = (element, name) =>
  element.hasAttribute(name) && text(element, name) !== 'false';

/** One of the few words of an attribute. */
export function choice(element, name) {
  const words = CHOICES[name];
  const word = text(element, name)?.toLowerCase();
  if (word === undefined || words.includes(word)) return word ?? words[0];
  warn(`${name}="${word}" should be ${words.join(', ')}`);
  return words[0];
}

/** An address, as seen from the page; nothing where none is given, or it is none. */
export function address(element, name) {
  const given = text(element, name);
  if (given === undefined) return undefined;
  try {
    const url = new URL(given, document.baseURI);
    if (/^(https?|file):$/.test(url.protocol)) return url;
  } catch {
    // It is told below.
  }
  warn(`${name}="${given}" is no address`);
  return undefined;
}

/** What the program is told. */
export function options(element) {
  const given = {
    storage: text(element, 'storage'),
    storageName: text(element, 'name'),
    standards: text(element, 'standards')?.split(/[\s,]+/),
    cta: cta(element),
    linkBase: linkBase(element),
    openLinks: isSet(element, 'open-links') || undefined,
    shareAnswers: isSet(element, 'share-answers') || undefined,
  };
  const level = text(element, 'heading-level');
  // What is no number is told of as it was written.
  if (level) given.headingLevel = Number.isFinite(Number(level)) ? Number(level) : level;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/**
 * What is stored for an element, as far as one can tell before the program is there, which looks
 * for itself; nothing where the page or the browser keeps nothing.
 */
export function stored(element) {
  if (text(element, 'storage')) return undefined;
  const name = text(element, 'name');
  try {
    return localStorage.getItem(name ? `iso-readiness:${name}` : 'iso-readiness');
  } catch {
    return undefined;
  }
}

/** What the program is told of own questionnaires; by their id they are stored apart from ours. */
export function ownOptions(element, own) {
  const { id } = own;
  if (text(element, 'name') || typeof id !== 'string') return { own };
  return { own, storageName: id };
}

/** The standards of ours that own questionnaires go with. What is wrong is told by the program. */
export function standardsOf(own) {
  return Array.isArray(own?.over) ? own.over.filter((id) => typeof id === 'string') : [];
}

/** A call to action takes a text and an address. */
function cta(element) {
  const [label, href] = [text(element, 'cta-text'), text(element, 'cta-href')];
  if (label && href) return { text: label, href };
  if (label || href) warn('cta-text and cta-href belong together; one of them is missing');
  return undefined;
}

/** Readiness links lead to the page that comes with this file, unless the host names another. */
function linkBase(element) {
  const base = new URL(address(element, 'link-base') ?? PAGE);
  base.hash = '';
  return base.href;
}
