// The whole self-check in one file, opened from the disk.

import { pathToFileURL } from 'node:url';

import { sitePath } from '../e2e/support/project.mjs';
import {
  expectColours, expectGuest, expectSameFigures, makeLink, takeQuickCheck,
} from './support/journey.mjs';
import { follow, inEachEngine } from './support/stage.mjs';

const FILE = pathToFileURL(sitePath('/iso-readiness.html')).href;

inEachEngine('a quick check in the single file, without any server', async (t, engine) => {
  const check = await follow(t, engine, FILE);
  await takeQuickCheck(check);
  await expectSameFigures(check);
  await expectColours(check, { dark: false });

  const guest = await follow(t, engine, await makeLink(check), { dark: true });
  await expectGuest(guest);
  await expectColours(guest, { dark: true });
});
