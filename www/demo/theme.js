// The theme page: fields set the properties of two widgets, one light and one dark; contrast is
// worked out from what the widgets make of it.

import { hex, ratio, seen } from './contrast.js';

const form = document.querySelector('#values');
const stage = document.querySelector('#stage');
const code = document.querySelector('#snippet');
const report = document.querySelector('#contrast');
const verdict = document.querySelector('#verdict');

const SCHEMES = ['light', 'dark'];

/** What the page behind the widget is, where the widget lets it through. */
const PAGE = { light: [255, 255, 255], dark: [11, 15, 19] };

/** Colours that can be set, and the widget's own name for what comes of it. */
const COLOURS = {
  '--iso-accent': '--fill',
  '--iso-accent-ink': '--on-fill',
  '--iso-surface': '--ground',
  '--iso-raised': '--raised',
  '--iso-ink': '--ink',
  '--iso-muted': '--muted',
  '--iso-line': '--line',
  '--iso-good': '--good',
  '--iso-warn': '--warning',
  '--iso-bad': '--danger',
};

/** What has to be told apart: what it is, the colour, what it stands on, the least ratio. */
const PAIRS = [
  ['Text on the ground', '--ink', '--ground', 4.5],
  ['Text on cards', '--ink', '--raised', 4.5],
  ['Small print on the ground', '--muted', '--ground', 4.5],
  ['Small print on cards', '--muted', '--raised', 4.5],
  ['Small print on what is chosen', '--muted', '--accent-soft', 4.5],
  ['Links on the ground', '--accent', '--ground', 4.5],
  ['Links on cards', '--accent', '--raised', 4.5],
  ['Text of the main button', '--on-fill', '--fill', 4.5],
  ['What is ready, on cards', '--good', '--raised', 4.5],
  ['Warnings on cards', '--warning', '--raised', 4.5],
  ['What blocks, on cards', '--danger', '--raised', 4.5],
  ['Edges of fields', '--field', '--raised', 3],
  ['The bar of a figure', '--accent', '--track', 3],
];

/** Fields that were changed, by name; all others leave the widget its own value. */
const changed = new Set();

/** What the widget of a scheme has for one of its own names, as the browser resolves it. */
function colourOf(scheme, name, under) {
  const app = stage.querySelector(`[theme="${scheme}"]`)?.shadowRoot?.querySelector('.ground');
  const text = app && getComputedStyle(app).getPropertyValue(name);
  return text ? seen(text, scheme, under) : undefined;
}

/** A property with its value, from the fields that were changed. */
function declarations() {
  const found = [];
  for (const name of Object.keys(COLOURS)) {
    const [light, dark] = SCHEMES.map((scheme) => form.elements[`${name}-${scheme}`]);
    const isChanged = [light, dark].map((field) => changed.has(field.name));
    // One accent does for both: what is written in it is made readable.
    const isForBoth = name === '--iso-accent' && isChanged[0] && !isChanged[1];
    if (isForBoth || (isChanged.includes(true) && light.value === dark.value)) {
      found.push([name, light.value]);
    } else if (isChanged.includes(true)) {
      found.push([name, `light-dark(${light.value}, ${dark.value})`]);
    }
  }
  for (const field of form.querySelectorAll('[data-unit]')) {
    if (changed.has(field.name)) found.push([field.name, `${field.value}${field.dataset.unit}`]);
  }
  const font = form.elements['--iso-font'].value.trim();
  if (font) found.push(['--iso-font', font]);
  return found;
}

function apply(found) {
  stage.removeAttribute('style');
  for (const [name, value] of found) stage.style.setProperty(name, value);
  const lines = found.map(([name, value]) => `  ${name}: ${value};`);
  code.textContent = lines.length
    ? ['iso-readiness {', ...lines, '}'].join('\n')
    : '/* Nothing is changed yet. */';
}

function cell(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** One row: what it is, and the ratio in each scheme beside a sample. */
function row([what, colour, under, least]) {
  const made = document.createElement('tr');
  const head = cell('th', what);
  head.scope = 'row';
  made.append(head);
  let weak = 0;
  for (const scheme of SCHEMES) {
    const below = colourOf(scheme, under, PAGE[scheme]);
    const above = below && colourOf(scheme, colour, below);
    if (!above) return { made: undefined, weak };
    const found = ratio(above, below);
    const isWeak = found < least;
    weak += isWeak ? 1 : 0;
    const told = cell('td', '', isWeak ? 'number weak' : 'number');
    const sample = cell('span', least < 4.5 ? '' : 'Aa', 'swatch');
    sample.setAttribute('aria-hidden', 'true');
    sample.style.color = hex(above);
    sample.style.background = hex(below);
    sample.classList.toggle('edge', least < 4.5);
    // Rounded down, so that 4.49 never reads as 4.5.
    const shown = (Math.floor(found * 10) / 10).toFixed(1);
    told.append(sample, `${shown} : 1${isWeak ? ' – too weak' : ''}`);
    made.append(told);
  }
  made.append(cell('td', `${least} : 1`, 'number'));
  return { made, weak };
}

function judge() {
  const rows = PAIRS.map(row);
  if (rows.some(({ made }) => !made)) return false;
  report.replaceChildren(...rows.map(({ made }) => made));
  const weak = rows.reduce((sum, { weak: some }) => sum + some, 0);
  verdict.textContent = weak === 0
    ? 'Everything can be read, in light and in dark.'
    : `${weak === 1 ? 'One pair is' : `${weak} pairs are`} too weak: some visitors could not read ${weak === 1 ? 'it' : 'them'}.`;
  verdict.classList.toggle('weak', weak > 0);
  return true;
}

/** Fields that were not changed show what the widget has. */
function fill() {
  for (const [name, own] of Object.entries(COLOURS)) {
    for (const scheme of SCHEMES) {
      const field = form.elements[`${name}-${scheme}`];
      const colour = colourOf(scheme, own, PAGE[scheme]);
      if (colour && !changed.has(field.name)) field.value = hex(colour);
    }
  }
}

function update() {
  apply(declarations());
  judge();
  fill();
}

form.addEventListener('input', ({ target }) => {
  changed.add(target.name);
  update();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => {
  changed.clear();
  // The fields have their old values only after this event.
  queueMicrotask(() => setTimeout(update));
});

/** The widgets come when they come: looked for until they are there. */
function begin() {
  if (judge()) fill();
  else setTimeout(begin, 100);
}
apply([]);
begin();
