// Form.io, by its renderer alone, without the builder, as its authors bundled it: that is 22 KB less
// than what esbuild makes of its modules. And without Bootstrap, which its templates name classes of but
// do not need.

import { Formio } from '@formio/js/dist/formio.form.min.js';
import '@formio/js/dist/formio.form.min.css';

import { choicesOf, content, showFigures } from './figures.js';

const all = await content();
const answered = showFigures(all);

const components = all.questions.map((question, place) => ({
  type: 'radio',
  key: `q${place}`,
  label: question.ask,
  values: choicesOf(all, question).map(({ value, text }) => ({ value, label: text })),
  dataType: 'string',
}));
const form = await Formio.createForm(document.querySelector('main'), { display: 'form', components });
// It gathers changes for a while and tells of the last one only, so all that was answered is read.
form.on('change', ({ data }) => {
  answered(Object.entries(data).map(([key, value]) => [Number(key.slice(1)), value]));
});

globalThis.contestant = {
  show() {},
  radio: (place, value) =>
    document.querySelector(`input[name^="data[q${place}]"][value="${value}"]`),
};
