// One visit with everything in it: what loads files, and then all that needs none.

import { linkOf } from './commands.mjs';
import { QUICK } from './content.mjs';
import { agree, expectGuest, field, goTo, kind, openFiles, openText } from './exchange.mjs';
import { showPaper } from './papers.mjs';
import { answersFile, randomAnswers } from './saved.mjs';
import { words } from './words.mjs';

const THEIRS = answersFile(randomAnswers(72, { open: 0.3 }));
const SECRET = 'orbit lemon canyon velvet mango tiger';

/** A link from somebody else, to the page at `base`. */
export const theirLink = (base) => linkOf(THEIRS, { base, date: '2026-10-01', name: 'Ada' });

/** Looks at what a further standard would ask, and leaves it. */
export async function lookAtClouds(widget) {
  await widget.openAll();
  await widget.fact('cloud-customer').check();
  await widget.text(words('supply.awaited')).waitFor({ state: 'detached' });
  await widget.fact('cloud-customer').uncheck();
}

/** The first answer of a quick check; there is something to share then. */
export async function answerOne(widget) {
  await widget.begin({ extent: 'quick' });
  await widget.answer(3).check();
  await widget.toStart();
}

/** The rest of them, one with a note that would like to load something; and the result. */
export async function answerAll(widget) {
  await widget.goOn();
  for (const question of QUICK) {
    await widget.asked(question).waitFor();
    await widget.answer('unknown').check();
    if (question === QUICK[0]) {
      await widget.openNote();
      await widget.note.fill('see https://example.com/ and <img src="https://example.com/x.png">');
    }
    await widget.button('question.next').or(widget.button('question.finish')).first().click();
  }
  await widget.resultTitle.waitFor();
  await widget.openAll();
  await widget.showWholePlan();
  await widget.button('result.print').click();
}

/** Asks for a protected link, which is the last thing that loads something. */
export async function wantSealing(widget) {
  const wanted = widget.scope.getByRole('checkbox', { name: words('share.seal'), exact: true });
  await wanted.check();
  await widget.button('share.passphrase-new').waitFor();
}

/** Looks at the papers, and goes back to the start. */
export async function lookAtPapers(widget) {
  for (const paper of ['report', 'plan', 'applicability', 'exports']) {
    await showPaper(widget, paper);
    if (paper === 'report') await widget.button('result.print').click();
    await widget.button('side.start').first().click();
  }
}

/** Makes a protected link, and files; `page` is where downloads are seen. */
export async function handOut(widget, page) {
  await goTo(widget, 'share');
  await wantSealing(widget);
  await field(widget, 'share.passphrase').fill(SECRET);
  await widget.button('share.seal-do').click();
  await widget.text(words('share.sealed')).waitFor();
  const sealed = await field(widget, 'share.field').inputValue();
  await kind(widget, 'result').check();
  await widget.scope.getByRole('checkbox', { name: words('share.seal'), exact: true }).uncheck();
  await field(widget, 'share.name').fill('https://example.com/?q=1');
  await widget.summary('share.qr').click();
  for (const key of ['share.qr-save', 'share.file-save']) {
    await Promise.all([page.waitForEvent('download'), widget.button(key).click()]);
  }
  return sealed;
}

/** Opens the protected link and others' answers, compares, takes them over, and takes that back. */
export async function takeIn(widget, { sealed, link }) {
  await toOpen(widget);
  await openText(widget, sealed);
  await widget.scope.getByRole('textbox', { name: words('open.passphrase') }).fill(SECRET);
  await widget.button('open.unseal').click();
  await expectGuest(widget);
  await widget.button('guest.close').click();

  await goTo(widget, 'open');
  await openText(widget, link);
  await expectGuest(widget);
  await widget.button('guest.compare').click();
  await widget.heading(words('compare.answers')).waitFor();
  await widget.button('compare.take').click();

  await toOpen(widget);
  await openFiles(widget, { name: 'a.json', text: JSON.stringify(THEIRS) });
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.button('undo.again').click();

  await widget.button('side.start').first().click();
  await goTo(widget, 'together');
  await openText(widget, link);
  await widget.heading(words('together.differ')).waitFor();
}

async function toOpen(widget) {
  await widget.button('side.start').first().click();
  await goTo(widget, 'open');
}

/** Forgets it all. */
export async function eraseAll(widget) {
  await widget.button('side.start').first().click();
  await widget.button('erase').click();
  await agree(widget, 'confirm.erase', 'confirm.erase-yes');
  await widget.button('start.begin').waitFor();
}
