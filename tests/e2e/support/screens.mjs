// Every screen in the states that look different, and how to get there.

import { QUESTIONS } from './content.mjs';
import { assetPath } from './project.mjs';
import { randomAnswers, savedText } from './saved.mjs';

const EXCLUDABLE = QUESTIONS.find((question) => question.na);
const STORED = savedText(randomAnswers(7), { at: EXCLUDABLE.id });

/** - `stored`: what the widget finds.
 *  - `route`: what to do with the page before it loads.
 *  - `open`: how to get there.
 *  - `announced`: errors that belong to it. */
export const SCREENS = {
  'a first visit': { open: (widget) => widget.button('start.begin').waitFor() },
  'a visit later': {
    stored: STORED,
    open: (widget) => widget.button('start.continue').waitFor(),
  },
  'a question': {
    stored: STORED,
    open: (widget) => widget.goOn(),
  },
  'a question with all opened': {
    stored: STORED,
    async open(widget) {
      await widget.goOn();
      await widget.openAll();
      await widget.side.getByRole('button', { expanded: false }).last().click();
    },
  },
  'a question that is excluded': {
    stored: savedText({ [EXCLUDABLE.id]: { value: 'n/a', reason: 'other' } }, { at: EXCLUDABLE.id }),
    open: (widget) => widget.goOn(),
  },
  'the list of keys': {
    stored: STORED,
    async open(widget) {
      await widget.goOn();
      await widget.page.keyboard.press('?');
      await widget.dialog('keys.title').waitFor();
    },
  },
  'the question before erasing': {
    stored: STORED,
    async open(widget) {
      await widget.button('erase').click();
      await widget.dialog('confirm.erase').waitFor();
    },
  },
  'the result': {
    stored: STORED,
    open: (widget) => showResult(widget),
  },
  'the result with all opened': {
    stored: STORED,
    async open(widget) {
      await showResult(widget);
      await widget.showWholePlan();
      await widget.openAll();
    },
  },
  'a result of nothing': {
    stored: savedText({}),
    open: (widget) => showResult(widget),
  },
  'a notice about what is stored': {
    stored: savedText({ 'no-such-question': { value: 1 } }),
    async open(widget) {
      await widget.button('saved.replace').waitFor();
      await widget.openAll();
    },
  },
  'the page when a file is missing': {
    announced: [/iso-readiness:/, /Failed to load resource/],
    route: (page) =>
      page.route(`**${assetPath('interface.en', 'json')}`, (route) => route.fulfill({ status: 404 })),
    open: (widget) => widget.scope.getByRole('alert').waitFor(),
  },
};

async function showResult(widget) {
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
}
