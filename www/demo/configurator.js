// The form of the configurator: what is chosen becomes a snippet and a live preview.

import { INTEGRITY, LOADER, SITE } from './demo.js';
import { attributes, frameAddress, sandbox, snippet } from './snippet.js';

const form = document.querySelector('#settings');
const code = document.querySelector('#snippet');
const stage = document.querySelector('#preview');

/** How long nothing has to change before the preview is made anew, in milliseconds. */
const CALM = 400;

const PROPER = /^(https?:\/\/|mailto:|tel:)[^\s"<>]+$/i;

const value = (name) => form.elements[name].value.trim();

const isFrame = () => value('shape') === 'frame';

/** What is wrong with a field, by its name; an empty text where nothing is. */
function problems() {
  const [text, href, name, site] = ['cta-text', 'cta-href', 'name', 'site'].map(value);
  return {
    'cta-text': href && !text ? 'The button needs a text as well.' : '',
    'cta-href': !href && text
      ? 'The button needs an address as well.'
      : href && !PROPER.test(href)
        ? 'An address begins with https://, http://, mailto: or tel:.'
        : '',
    name: name && !/^[a-z0-9-]{1,40}$/.test(name)
      ? 'Use up to 40 small letters, digits and hyphens.'
      : '',
    site: URL.canParse(site) ? '' : 'This is no whole address, such as https://example.com/check/.',
  };
}

function tell(found) {
  for (const [name, problem] of Object.entries(found)) {
    form.elements[name].setAttribute('aria-invalid', String(problem !== ''));
    document.querySelector(`#${name}-problem`).textContent = problem;
  }
}

/** The attributes that are chosen. What has a problem, or does not fit the shape, is left out. */
function settings(found) {
  const standards = [...form.elements.standards].filter(({ checked }) => checked);
  const hasButton = !found['cta-text'] && !found['cta-href'];
  const both = {
    standards: standards.map(({ value: number }) => number).join(' '),
    theme: value('theme'),
    storage: value('storage'),
    'cta-text': hasButton ? value('cta-text') : '',
    'cta-href': hasButton ? value('cta-href') : '',
  };
  if (isFrame()) return both;
  return {
    ...both,
    font: value('font'),
    start: value('start'),
    name: found.name ? '' : value('name'),
    'heading-level': value('heading-level'),
    'share-answers': form.elements['share-answers'].checked,
  };
}

/** Where the files lie: here, or where somebody says they will. */
function files(found) {
  const named = found.site ? SITE : value('site');
  const site = new URL(named.endsWith('/') ? named : `${named}/`).href;
  const at = (address) => site + address.slice(SITE.length);
  return {
    site,
    loader: at(LOADER),
    frameScript: at(new URL('frame.js', LOADER).href),
    integrity: INTEGRITY,
  };
}

function frame(chosen) {
  const made = document.createElement('iframe');
  made.title = 'Preview of the frame';
  made.dataset.isoReadiness = '';
  made.height = 2100;
  made.referrerPolicy = 'no-referrer';
  made.allow = 'clipboard-write';
  made.setAttribute('sandbox', sandbox(chosen));
  made.src = frameAddress(SITE, chosen);
  return made;
}

/** Nothing is kept in the preview: a visitor's own check on this host stays as it is. */
function element(chosen) {
  const made = document.createElement('iso-readiness');
  for (const [name, said] of Object.entries(attributes({ ...chosen, storage: 'none' }))) {
    made.setAttribute(name, said === true ? '' : said);
  }
  made.append('The self-check is loading.');
  return made;
}

let shown;
let waiting;

/** Shows the preview, unless it is the one that is there. */
function show(chosen) {
  const next = JSON.stringify([isFrame(), chosen]);
  if (next === shown) return;
  shown = next;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    stage.replaceChildren(isFrame() ? frame({ ...chosen, storage: 'none' }) : element(chosen));
  }, CALM);
}

function update() {
  for (const part of form.querySelectorAll('[data-element-only]')) part.hidden = isFrame();
  for (const part of form.querySelectorAll('[data-frame-only]')) part.hidden = !isFrame();
  const found = problems();
  tell(found);
  const chosen = settings(found);
  code.textContent = snippet(value('shape'), files(found), chosen);
  show(chosen);
}

form.elements.site.value = SITE;
form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
update();
