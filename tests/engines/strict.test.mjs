// A host whose policy forbids all style and every door for scripts but its own files.

import { LOADER } from '../e2e/support/project.mjs';
import {
  expectSameFigures, makeLink, takeQuickCheck,
} from './support/journey.mjs';
import { expectSilence, inEachEngine, useSites, visitHost } from './support/stage.mjs';

const POLICY = [
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ');

useSites(() => ({
  '/strict': {
    policy: POLICY,
    body: `<script type="module" src="${LOADER}"></script><iso-readiness></iso-readiness>`,
  },
}));

inEachEngine('a quick check on a page with a strict policy', async (t, engine) => {
  const check = await visitHost(t, engine, '/strict');
  await takeQuickCheck(check);
  await expectSameFigures(check);
  await makeLink(check);
  await expectSilence(check);
});
