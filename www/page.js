// The script of the standalone page alone; the widget does without. It takes in what the address
// chooses, tells the page around a frame how high it would like to be, and lets the browser keep
// the page for when there is no network.

const isFramed = window.parent !== window;

/** The attributes of the widget that an address may set, as in `?standards=27001,27701`. */
const CHOSEN = ['standards', 'theme', 'font', 'start', 'heading-level'];

/**
 * Those that it may set in a frame only, where the page around it is to be seen. Else anybody could
 * hand out links to this page with a button of their own on it.
 */
const CHOSEN_IN_FRAMES = ['cta-text', 'cta-href'];

function takeChoices(widget) {
  const given = new URLSearchParams(location.search);
  for (const name of isFramed ? [...CHOSEN, ...CHOSEN_IN_FRAMES] : CHOSEN) {
    const value = given.get(name);
    // The widget judges it, like any attribute.
    if (value !== null) widget.setAttribute(name, value);
  }
}

/** Heights are told in steps, so that they say little of what is on the screen. */
const STEP = 8;

/** How long the page around the frame may take to follow, in milliseconds. */
const PATIENCE = 500;

/** Tells the page around the frame how high the content is: this one number, and nothing else. */
function tellHeight(content) {
  const { classList } = document.documentElement;
  let told = 0;
  let waiting;
  let mayScroll = false;

  // A scrollbar would come and go while the frame grows, and change the very height that is told.
  // So there is none in a frame that follows; in one that once did not, it stays for good.
  const judge = () => {
    const follows = window.innerHeight >= told;
    mayScroll ||= classList.contains('followed') && !follows;
    classList.toggle('followed', follows && !mayScroll);
  };
  const judgeSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(judge, PATIENCE);
  };
  const tell = () => {
    window.parent.postMessage({ type: 'iso-readiness-height', version: 1, height: told }, '*');
    judgeSoon();
  };

  const measure = () => {
    const height = Math.ceil(content.getBoundingClientRect().height / STEP) * STEP;
    if (height === told) return;
    told = height;
    tell();
  };

  classList.add('framed');
  new ResizeObserver(measure).observe(content);
  // Browsers observe no sizes in a frame that is out of sight, only what becomes part of the page.
  content.addEventListener('iso-readiness-ready', ({ target }) => {
    setTimeout(measure);
    const changes = new MutationObserver(() => setTimeout(measure));
    changes.observe(target.shadowRoot, { childList: true, subtree: true });
  });
  window.addEventListener('resize', judgeSoon);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.type === 'iso-readiness-height-wanted') tell();
  });
}

/** The only script that may become a service worker. */
const WORKER = new URL('./sw.js', location.href).href;

/** The same, vouched for as browsers that know trusted types demand it. */
function trustedWorker() {
  const rules = { createScriptURL: () => WORKER };
  const policy = globalThis.trustedTypes?.createPolicy('iso-readiness-page', rules);
  return policy?.createScriptURL('') ?? WORKER;
}

/** Lets the browser keep this page, where it is at home: not in a frame, nor from a folder. */
async function keepForOffline() {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const isServed = location.protocol === 'https:' || (location.protocol === 'http:' && isHere);
  if (isFramed || !isServed) return;
  try {
    await navigator.serviceWorker?.register(trustedWorker(), { updateViaCache: 'none' });
  } catch {
    // The page works without, and a browser that forbids it has its reasons.
  }
}

takeChoices(document.querySelector('iso-readiness'));
if (isFramed) tellHeight(document.querySelector('main'));
// Not before the page has what it needs itself: on a slow network they would hinder each other.
document.addEventListener('iso-readiness-ready', keepForOffline, { once: true });
