// The page of the site in a sandboxed frame on a page of somebody's.

import { By } from 'selenium-webdriver';

import { words } from '../e2e/support/words.mjs';
import {
  expectColours, expectGuest, expectSameFigures, makeLink, takeQuickCheck,
} from './support/journey.mjs';
import { expectSilence, follow, inEachEngine, useSites, visitHost } from './support/stage.mjs';

useSites((site) => ({
  '/frame': {
    // All of it fits in the window: WebKit's driver clicks beside what is to be clicked otherwise.
    body: `<iframe src="${site}/" title="Readiness self-check" width="900" height="560"
      sandbox="allow-scripts allow-downloads allow-modals"></iframe>`,
  },
}));

inEachEngine('a quick check in a sandboxed frame, which can keep nothing', async (t, engine) => {
  const check = await visitHost(t, engine, '/frame');
  const { driver } = check;
  await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
  await check.text(words('saved.forbidden'));
  await takeQuickCheck(check);
  await expectSameFigures(check);
  const link = await makeLink(check);
  await driver.switchTo().defaultContent();
  await expectSilence(check);

  const guest = await follow(t, engine, link, { dark: true });
  await expectGuest(guest);
  await expectColours(guest, { dark: true });
});
