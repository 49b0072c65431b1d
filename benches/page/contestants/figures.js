// What the contestants but ours have in common: content, answers, and the figures above the form.

import { score } from './score.js';

/** The questions and standards, whose file the page has announced to the browser already. */
export const content = async () => (await fetch('content.json')).json();

/** The value of each answer that a question offers, with what stands beside it. */
export const choicesOf = ({ levels, notApplicable }, question) =>
  question.na ? [...levels, notApplicable] : levels;

/**
 * Shows figures of the standards, and gives what takes answers: each the place of a question and a
 * value, which is empty while there is none. Only text that is another one is written, as a careful
 * page would.
 */
export function showFigures({ standards, target }) {
  const answers = [];
  const lives = standards.map(({ title }) => {
    const live = make('div', 'live');
    live.append(make('p', 'live-title', title), make('strong'), make('p', 'hint'));
    return live;
  });
  const update = () =>
    score(standards, answers, target).forEach((figures, place) => {
      const [, value, coverage] = lives[place].children;
      write(value, percent(figures));
      write(coverage, `${figures.answered} of ${figures.asked} questions answered`);
    });
  update();
  document.querySelector('.lives').append(...lives);
  return (given) => {
    for (const [place, value] of given) answers[place] = value || undefined;
    update();
  };
}

/** An element with a class and a text. */
export function make(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** As ours shows it: never all before all is answered. */
function percent({ readiness, answered, asked }) {
  if (readiness === undefined) return '–';
  const whole = Math.floor(readiness / 100);
  return `${answered < asked ? Math.min(whole, 99) : whole} %`;
}
