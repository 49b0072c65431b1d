// What the visitor sees where the program is missing or broken. It is no part of the program, so
// it brings its own words.

import { loadStyle } from './engine.js';

const WORDS = {
  missing: 'The self-check could not be loaded. Your answers, if you have any, are safe in this browser.',
  again: 'Try again',
  broken: 'Something went wrong in the self-check, and it had to stop. Here are your answers; copy them to be safe, then reload the page.',
  copy: 'Copy the answers',
  copied: 'Copied.',
  nothing: 'Something went wrong in the self-check, and it had to stop. Please reload the page.',
};

export function make(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Says that the program could not be loaded, and why. `again` is called to try again. */
export async function showMissing(root, reason, again) {
  // Without its style the message is plain, but it is there.
  const sheet = await loadStyle().catch(() => undefined);
  if (sheet) root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheet];
  const button = make('button', { type: 'button', textContent: WORDS.again });
  button.addEventListener('click', again);
  root.replaceChildren(alert(WORDS.missing, make('p', { textContent: reason }), button));
}

/** Says that the program broke, and hands over the answers. */
export function showBroken(root, answers) {
  const more = answers ? answersToCopy(answers) : [];
  root.replaceChildren(alert(answers ? WORDS.broken : WORDS.nothing, ...more));
}

const alert = (text, ...more) =>
  make('div', { className: 'ground failure', role: 'alert' }, make('p', { textContent: text }), ...more);

function answersToCopy(text) {
  const field = make('textarea', { readOnly: true, rows: 6, value: text });
  field.setAttribute('aria-label', WORDS.copy);
  const told = make('span', { role: 'status' });
  const copy = make('button', { type: 'button', textContent: WORDS.copy });
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
