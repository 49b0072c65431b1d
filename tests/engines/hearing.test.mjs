// That the other tests would hear of a fault: it is planted here.

import assert from 'node:assert/strict';

import { heard, inEachEngine, useSites, visitHost } from './support/stage.mjs';

useSites(() => ({
  '/faults': {
    policy: "style-src 'none'",
    body: `<style>p { color: red }</style>
      <script>console.error('said'); Promise.reject(new Error('rejected'));</script>
      <script>throw new Error('thrown');</script>`,
  },
}));

inEachEngine('a page hears of each kind of fault', async (t, engine) => {
  const announced = [/said/, /rejected/, /thrown/, /style-src/];
  const { driver } = await visitHost(t, engine, '/faults', { announced });
  const all = (await heard(driver)).join('\n');
  for (const pattern of announced) assert.match(all, pattern);
});
