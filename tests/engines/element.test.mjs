// <iso-readiness> on a page of somebody's, whose script comes from another site.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import { QUICK } from '../e2e/support/content.mjs';
import { LOADER, siteBytes } from '../e2e/support/project.mjs';
import { words } from '../e2e/support/words.mjs';
import {
  NOTE, expectColours, expectGuest, expectSameFigures, makeLink, takeQuickCheck,
} from './support/journey.mjs';
import { expectSilence, follow, inEachEngine, useSites, visitHost } from './support/stage.mjs';

/** As the snippet for hosts has it, so that a script which was changed on the way is not run. */
const integrity = (file) => `sha384-${createHash('sha384').update(siteBytes(file)).digest('base64')}`;

useSites((site) => ({
  '/element': {
    body: `<script type="module" src="${site}${LOADER}" integrity="${integrity(LOADER)}"
        crossorigin></script>
      <h1>Our services</h1><iso-readiness></iso-readiness>`,
  },
}));

inEachEngine('a quick check in the element, kept and passed on', async (t, engine) => {
  const check = await visitHost(t, engine, '/element');
  await takeQuickCheck(check);
  await expectSameFigures(check);
  await expectColours(check, { dark: false });

  await check.driver.navigate().refresh();
  await check.button('start.continue');
  const kept = await check.driver.executeScript("return localStorage.getItem('iso-readiness')");
  assert.equal(JSON.parse(kept).check.answers[QUICK[0].id].note, NOTE);
  await check.click('button', words('start.result'));
  await check.expectResult();
  await expectSameFigures(check);
  const link = await makeLink(check);
  await check.driver.executeScript("document.querySelector('iso-readiness').setAttribute('theme', 'dark')");
  await expectColours(check, { dark: true });
  await expectSilence(check);

  const guest = await follow(t, engine, link, { dark: true });
  await expectGuest(guest);
  await expectColours(guest, { dark: true });
});
