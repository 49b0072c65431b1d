// SurveyJS, set up to be quick: no animation, and no numbers or titles to keep up to date. It is run
// twice. With all questions in one form, which is what its answers are compared on, as the floor
// and Form.io do the same; and with one question a page, as ours shows them.

import { Model, settings } from 'survey-core';
import 'survey-js-ui';
import 'survey-core/survey-core.fontless.min.css';

import { choicesOf, content, showFigures } from './figures.js';

const all = await content();
const answered = showFigures(all);

settings.animationEnabled = false;
const isPaged = document.documentElement.dataset.mode === 'paged';
const survey = new Model({
  showQuestionNumbers: 'off',
  questionsOnPageMode: isPaged ? 'questionPerPage' : 'singlePage',
  elements: all.questions.map((question, place) => ({
    type: 'radiogroup',
    name: `q${place}`,
    title: question.ask,
    choices: choicesOf(all, question),
  })),
});
survey.onValueChanged.add((_, { name, value }) =>
  answered([[Number(name.slice(1)), value]]));
survey.render(document.querySelector('main'));

globalThis.contestant = {
  show(place) {
    if (isPaged) survey.currentSingleElement = survey.getQuestionByName(`q${place}`);
  },
  radio(place, value) {
    const { id } = survey.getQuestionByName(`q${place}`);
    return document.getElementById(id).querySelector(`input[value="${value}"]`);
  },
};
