// The floor: a page written by hand for these questions, without any library. All questions stand
// in it as native radio buttons, made from the same file that the others get, in one go.

import { choicesOf, content, make, showFigures } from './figures.js';

const all = await content();
const answered = showFigures(all);

const form = make('form');
form.append(...all.questions.map((question, place) => {
  const fieldset = make('fieldset');
  fieldset.append(make('legend', '', question.ask));
  for (const { value, text } of choicesOf(all, question)) {
    const label = make('label');
    const radio = make('input');
    Object.assign(radio, { type: 'radio', name: `q${place}`, value });
    label.append(radio, ` ${text}`);
    fieldset.append(label);
  }
  return fieldset;
}));
form.addEventListener('change', ({ target: { name, value } }) =>
  answered([[Number(name.slice(1)), value]]));
document.querySelector('main').append(form);

globalThis.contestant = {
  show() {},
  radio: (place, value) => form.querySelector(`[name="q${place}"][value="${value}"]`),
};
