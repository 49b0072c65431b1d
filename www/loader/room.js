// The room that the first screen takes. It is kept from the beginning, so that nothing below moves
// when the widget comes; how much it is depends on the width that the page gives.

/** From which width of the widget on how much height, both in rem; `tests/e2e` measure it. */
const HEIGHTS = [
  [0, 212], [18, 188], [20, 172], [22, 160], [24.5, 150], [27, 144], [31, 126],
];

const rules = HEIGHTS.map(
  ([width, height]) => `@container (min-width:${width}rem){.room{--iso-room:${height}rem}}`,
);

/** For the shadow root, before and beneath the stylesheet of the widget. */
export const ROOM = `:host{all:initial;display:block;container-type:inline-size;inline-size:100%}
${rules.join('')}.kept{min-block-size:var(--iso-room)}`;
