// Whether all that take part say the same.

import assert from 'node:assert/strict';

/** Stops where somebody shows other figures than the first of them, of whatever answers. */
export function compareFigures(samples) {
  const [[reference, { figures: expected }], ...others] = Object.entries(samples)
    .filter(([, { figures }]) => figures);
  for (const [name, { figures }] of others) {
    assert.deepEqual(figures, expected, `${name} shows other figures than ${reference}`);
  }
}
