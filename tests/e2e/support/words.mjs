// The words on the screen, read from where the widget has them, so that a better wording of a
// sentence breaks no test.

import { readFileSync } from 'node:fs';

import { path } from './project.mjs';

const { interface: PHRASES } = JSON.parse(
  readFileSync(path('questionnaires/text/en/interface.json'), 'utf8'),
);

function phrase(key) {
  if (!(key in PHRASES)) throw new Error(`there is no phrase "${key}"`);
  return PHRASES[key];
}

function fill(text, values) {
  const filled = text.replace(/\{([a-z]+)\}/g, (hole, name) => values[name] ?? hole);
  const open = filled.match(/\{[a-z]+\}/);
  if (open) throw new Error(`nothing fills ${open[0]} in "${text}"`);
  return filled;
}

/** A phrase, its placeholders filled in. */
export function words(key, values = {}) {
  return fill(phrase(key), values);
}

/** A phrase about a number of things. */
export function count(key, n, values = {}) {
  const forms = phrase(key);
  const text = typeof forms === 'string' ? forms : n === 1 ? forms.one : forms.other;
  return fill(text, { n, ...values });
}

/** A phrase as a pattern in which the placeholders not given stand for anything. */
export function pattern(key, values = {}) {
  const forms = phrase(key);
  const texts = typeof forms === 'string' ? [forms] : Object.values(forms);
  const sources = texts.map((text) => {
    const parts = text.split(/\{([a-z]+)\}/);
    return parts.map((part, index) => (index % 2 ? hole(part, values) : escape(part))).join('');
  });
  return new RegExp(`^(?:${sources.join('|')})$`);
}

const hole = (name, values) => (name in values ? escape(String(values[name])) : '.+');

/** What a name begins with, whatever is said after it. */
export const beginsWith = (text) => new RegExp(`^${escape(text)}`);

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
