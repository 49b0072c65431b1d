// What runs in the pages, before anything of theirs: it looks at them as a visitor would, and reads
// the clock. Each function is handed over as text, so it stands on its own; `bench` is what they
// share, and `contestant` is what a page says of itself.

/** In every page, in this order. */
export const EVERYWHERE = [begin, watchFirst, readFigures, watchClicks, aimAtAnswers];

/** In ours besides, after those. */
export const IN_OURS = [enterOurs, keepMemory, describeOurs, aimAtResult];

/** `stored` is what ours finds in its storage under `key`, where there is nothing yet. */
function begin({ stored, key }) {
  globalThis.bench = {
    /** Where the questions are: the page, or the shadow root that ours makes. */
    root: document,
    /** What a radio button is of the questions, among all that there are. */
    radios: 'main [type=radio]',
    memories: [],
    frame: () => new Promise((resolve) => requestAnimationFrame(resolve)),
    /** What of a radio button there is to see and to click. */
    labelOf: (radio) => radio.closest('label') ?? radio,
  };
  if (key && localStorage.getItem(key) === null) localStorage.setItem(key, stored);
}

/**
 * Notes when the first question is there: a radio button of it could be clicked. That is asked
 * before each frame, after style and layout, which asking brings about.
 */
function watchFirst() {
  const { bench } = globalThis;
  const isUsable = (radio) => {
    if (!radio || radio.disabled) return false;
    const label = bench.labelOf(radio);
    const { left, top, width, height } = label.getBoundingClientRect();
    return label.contains(bench.root.elementFromPoint(left + width / 2, top + height / 2));
  };
  const look = () => {
    if (isUsable(bench.root.querySelector(bench.radios))) bench.first = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** What was loaded until then: the path of each file, and the bytes of it on their way. */
  bench.loaded = () =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ responseEnd }) => responseEnd <= bench.first)
      .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]);
}

/** Reads each standard's figures, which look alike everywhere: name, readiness, answered, asked. */
function readFigures() {
  const { bench } = globalThis;
  const numbers = (element) => (element.textContent.match(/\d+/g) ?? []).map(Number);
  bench.figures = () =>
    [...bench.root.querySelectorAll('.lives .live')].map((live) => {
      const [readiness = null] = numbers(live.querySelector('strong'));
      const [answered, asked] = numbers(live.lastElementChild);
      return [live.querySelector('.live-title').textContent, readiness, answered, asked];
    });
}

/**
 * `afterClick` resolves after the next click and the frame that follows what it changed in `place`,
 * with two times since the click, as the browser notes it: until `isThere` holds, with the style and
 * layout of the page done; and until that frame.
 */
function watchClicks() {
  /** A message comes after the frame that is being made. */
  const soon = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  };
  globalThis.bench.afterClick = (place, isThere) =>
    new Promise((resolve) => {
      let [clicked, changed] = [];
      const note = ({ timeStamp }) => {
        clicked = timeStamp;
      };
      addEventListener('click', note, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (clicked === undefined || !isThere()) return;
        const isFirst = changed === undefined;
        document.documentElement.getBoundingClientRect();
        changed = performance.now();
        if (isFirst) requestAnimationFrame(() => soon(end));
      });
      const end = () => {
        observer.disconnect();
        resolve({ dom: changed - clicked, frame: performance.now() - clicked });
      };
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(place, all);
    });
}

/** Ways to answer. What an aimed click did is told by `bench.clicked`. */
function aimAtAnswers() {
  const { bench } = globalThis;
  /** Puts an answer where it can be clicked, and gives the point. */
  bench.aim = async (place, value) => {
    await contestant.show(place);
    await bench.frame();
    const label = bench.labelOf(contestant.radio(place, value));
    label.scrollIntoView({ block: 'center' });
    await bench.frame();
    await bench.frame();
    const { left, top, height } = label.getBoundingClientRect();
    bench.clicked = bench.afterClick(bench.root.querySelector('.lives'), () => true);
    return [left + 12, top + height / 2];
  };

  /** Answers questions without a visitor: each a place and a value. */
  bench.fill = async (answers) => {
    for (const [place, value] of answers) {
      await contestant.show(place);
      const radio = contestant.radio(place, value);
      if (!radio.checked) radio.click();
      await bench.frame();
    }
  };
}

/** Finds the shadow root as it is made, and presses Begin as soon as that can be pressed. */
function enterOurs() {
  const { bench } = globalThis;
  bench.radios = '.question [type=radio]';
  const press = () => {
    const button = bench.root.querySelector('.start .steps button.primary:not([disabled])');
    if (!button) return;
    observer.disconnect();
    button.click();
  };
  const observer = new MutationObserver(press);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(options) {
    bench.root = attachShadow.call(this, options);
    observer.observe(bench.root, { subtree: true, childList: true, attributes: true });
    return bench.root;
  };
}

/** Notes the memory of every module that is started, in whichever way. */
function keepMemory() {
  const { memories } = globalThis.bench;
  const keep = ({ exports }) => {
    const found = Object.values(exports).filter((one) => one instanceof WebAssembly.Memory);
    memories.push(...found.filter((one) => !memories.includes(one)));
  };
  const { instantiate, Instance } = WebAssembly;
  WebAssembly.instantiate = async (...all) => {
    const made = await instantiate(...all);
    keep(made.instance ?? made);
    return made;
  };
  WebAssembly.Instance = function make(...all) {
    const made = new Instance(...all);
    keep(made);
    return made;
  };
  // The glue asks whether something is an instance.
  WebAssembly.Instance.prototype = Instance.prototype;
}

/** Says of ours what the pages of the others say of themselves. */
function describeOurs() {
  const { bench } = globalThis;
  const at = () => Number(bench.root.querySelector('.place').textContent.match(/\d+/)[0]) - 1;
  globalThis.contestant = {
    /** Goes there step by step, by the buttons below the question. */
    async show(place) {
      while (at() !== place) {
        const before = at();
        const way = before < place ? 'primary' : 'secondary';
        bench.root.querySelector(`.question ~ .steps .${way}`).click();
        while (at() === before) await bench.frame();
      }
    },
    radio(_, value) {
      const radios = bench.root.querySelectorAll('.question [name=answer]');
      return radios[value === 'unknown' ? 5 : Number(value)];
    },
  };
}

/** The way to the result, which is there once there is a plan in it: gives the point to click. */
function aimAtResult() {
  const { bench } = globalThis;
  bench.aimAtResult = () => {
    const button = bench.root.querySelector('.side > button.secondary');
    button.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = button.getBoundingClientRect();
    const isThere = () => bench.root.querySelector('.result .plan li') !== null;
    bench.clicked = bench.afterClick(bench.root, isThere);
    return [left + width / 2, top + height / 2];
  };
}
