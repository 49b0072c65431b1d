// What holds before the widget's own style is there: the room that the start screen will take is
// kept from the beginning, so that nothing below moves when it comes.

/**
 * How high the start screen is, by the width of the widget, as `tests/e2e/look.test.mjs` measures
 * it. In pixels, because pages shrink their rem; a page whose start screen is another says so.
 */
const FIRST = 'var(--iso-room, max(2070px, 4130px - 386cqi, 7700px - 1500cqi))';

/**
 * For the shadow root, before and beneath the stylesheet of the widget. Where the page lets its
 * elements be as wide as they like, the widget says how wide that is.
 */
export const ROOM = `
:host { display: block; container-type: inline-size; --first: ${FIRST} }
:host { contain-intrinsic-inline-size: 1100px; max-inline-size: 100%; min-inline-size: 0 }
:host([hidden]) { display: none }
.own { --first: var(--iso-room, 544px) }
.kept { min-block-size: var(--first) }
.room > button {
  background: none; border: 2px solid; border-radius: 0.5em; color: inherit; cursor: pointer;
  display: block; font: inherit; font-weight: 600; margin-block: 1em; min-block-size: 44px;
  padding: 0.5em 1.25em;
}`;
