// Every screen in the states that look different, and how to get there.

import { linkOf } from './commands.mjs';
import { ALL_FOUR, QUESTIONS, ROLES, STANDARDS, questionsOf } from './content.mjs';
import { ANNOUNCED, spoil } from './delivery.mjs';
import { expectGuest, goTo, openText } from './exchange.mjs';
import { showPaper } from './papers.mjs';
import { assetPath } from './project.mjs';
import { answersFile, randomAnswers, savedText } from './saved.mjs';
import { count, words } from './words.mjs';

const EXCLUDABLE = QUESTIONS.find((question) => question.na);
const STORED = savedText(randomAnswers(7), { at: EXCLUDABLE.id });

const SEVERAL = questionsOf(ALL_FOUR);
const OF_FOUR = savedText(randomAnswers(7, { questions: SEVERAL }), {
  ...ALL_FOUR,
  at: SEVERAL.at(-1).id,
});
const OLD_AND_RELATED = { standards: ['gdpr-2016', 'nist-csf-2', 'iso27701-2019'], roles: ROLES };

/** - `stored`: what the widget finds.
 *  - `route`: what to do with the page before it loads.
 *  - `open`: how to get there.
 *  - `announced`: errors that belong to it. */
export const SCREENS = {
  'a first visit': { open: (widget) => widget.button('start.begin').waitFor() },
  'a first visit with all chosen': {
    async open(widget) {
      await chooseAll(widget);
      await widget.openAll();
    },
  },
  'a visit later with all chosen': {
    stored: STORED,
    async open(widget) {
      await chooseAll(widget);
      await widget.openAll();
    },
  },
  'a first visit with nothing chosen': {
    async open(widget) {
      await widget.offer('iso27001-2022').uncheck();
      await widget.text(words('choice.none')).waitFor();
    },
  },
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
  'a question of four standards': {
    stored: OF_FOUR,
    async open(widget) {
      await widget.goOn();
      await widget.openAll();
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
  'the result of four standards': {
    stored: OF_FOUR,
    open: (widget) => showResult(widget),
  },
  'the result of four standards with all opened': {
    stored: OF_FOUR,
    async open(widget) {
      await showResult(widget);
      await widget.openAll();
    },
  },
  'the result of an old edition and related lists with all opened': {
    stored: savedText(randomAnswers(7, { questions: questionsOf(OLD_AND_RELATED) }), OLD_AND_RELATED),
    async open(widget) {
      await showResult(widget);
      await widget.openAll();
    },
  },
  'a result of nothing': {
    stored: savedText({}),
    open: (widget) => showResult(widget),
  },
  'a report': {
    stored: STORED,
    open: (widget) => showPaper(widget, 'report'),
  },
  'a report of four standards with all opened': {
    stored: OF_FOUR,
    async open(widget) {
      await showPaper(widget, 'report');
      await widget.openAll();
    },
  },
  'a plan for a team': {
    stored: STORED,
    open: (widget) => showPaper(widget, 'plan'),
  },
  'a statement of applicability': {
    stored: OF_FOUR,
    open: (widget) => showPaper(widget, 'applicability'),
  },
  'all that can be saved': {
    stored: STORED,
    open: (widget) => showPaper(widget, 'exports'),
  },
  'a link to be shared': {
    stored: STORED,
    async open(widget) {
      await goTo(widget, 'share');
      await widget.openAll();
    },
  },
  'a protected link to be shared': {
    stored: STORED,
    async open(widget) {
      await goTo(widget, 'share');
      await widget.scope.getByLabel(words('share.seal')).check();
      await widget.button('share.seal-do').click();
      await widget.text(words('share.sealed')).waitFor();
    },
  },
  'nothing to be opened': {
    async open(widget) {
      await goTo(widget, 'open');
      await openText(widget, 'no link at all');
      await widget.text(words('link.nothing')).waitFor();
    },
  },
  'what somebody shared': {
    stored: STORED,
    async open(widget) {
      await goTo(widget, 'open');
      await openText(widget, link(randomAnswers(8)));
      await expectGuest(widget);
      await widget.openAll();
    },
  },
  'a result that somebody shared': {
    stored: STORED,
    async open(widget) {
      await goTo(widget, 'open');
      await openText(widget, link(randomAnswers(8), { resultOnly: true }));
      await expectGuest(widget);
    },
  },
  'a comparison': {
    stored: savedText(randomAnswers(7), {
      snapshots: [link(randomAnswers(8)).split('#r=')[1]],
    }),
    async open(widget) {
      await goTo(widget, 'compare');
      await widget.heading(words('compare.answers')).waitFor();
      await widget.openAll();
    },
  },
  'a table of several people': {
    stored: STORED,
    async open(widget) {
      await goTo(widget, 'together');
      await openText(widget, `${link(randomAnswers(8), { name: 'Anna' })} ${link(randomAnswers(9))}`);
      await widget.heading(words('together.differ')).waitFor();
    },
  },
  'a reminder to save a copy': {
    stored: savedText(randomAnswers(7), { sinceCopy: 50 }),
    open: (widget) => widget.button('remind.later').waitFor(),
  },
  'a notice about what is stored': {
    announced: [/^saved: /],
    stored: savedText({ 'no-such-question': { value: 1 } }),
    async open(widget) {
      await widget.button('saved.replace').waitFor();
      await widget.openAll();
    },
  },
  'a notice about questions that are missing': {
    announced: ANNOUNCED,
    route: (page) => spoil(page, 'iso27701-2025', { status: 404 }),
    async open(widget) {
      await widget.fact('pii-controller').check();
      await widget.button('supply.again').waitFor();
    },
  },
  'the page when a file is missing': {
    announced: [...ANNOUNCED, /iso-readiness:/],
    route: (page) =>
      page.route(`**${assetPath('interface.en', 'json')}`, (route) => route.fulfill({ status: 404 })),
    open: (widget) => widget.scope.getByRole('alert').waitFor(),
  },
};

/** A readiness link of an earlier day. */
function link(answers, options) {
  const base = 'https://example.org/check/';
  return linkOf(answersFile(answers), { base, date: '2026-03-01', ...options });
}

async function chooseAll(widget) {
  await widget.openAll();
  for (const role of ROLES) await widget.fact(role).check();
  for (const { id } of STANDARDS) await widget.offer(id).check();
  const all = questionsOf({ standards: STANDARDS.map(({ id }) => id), roles: ROLES });
  await widget.text(count('choice.total', all.length)).waitFor();
  await widget.text(words('supply.awaited')).waitFor({ state: 'detached' });
}

async function showResult(widget) {
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
}
