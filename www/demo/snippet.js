// Writes the HTML that puts the self-check on a page.

/** What an attribute is without saying so: nothing is written for it. */
const DEFAULTS = {
  theme: 'auto',
  font: 'own',
  start: 'visible',
  storage: 'local',
  'heading-level': '2',
  'share-answers': false,
};

/** Attributes that a frame takes along in its address. */
const OF_FRAMES = ['standards', 'theme', 'cta-text', 'cta-href'];

/** How high a frame is before it has said how high it wants to be, in pixels. */
const FRAME_HEIGHT = 2100;

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The attributes that say something, by name. */
export function attributes(settings) {
  const said = Object.entries(settings).filter(
    ([name, value]) => value !== '' && value !== DEFAULTS[name] && value !== false,
  );
  return Object.fromEntries(said);
}

/** The address of the page that a frame shows. */
export function frameAddress(site, settings) {
  const address = new URL(site);
  const said = attributes(settings);
  for (const name of OF_FRAMES) if (name in said) address.searchParams.set(name, said[name]);
  return address.href;
}

/** What the frame may do: run, save files, print; and open what the button leads to. */
export function sandbox(settings) {
  const may = ['allow-scripts', 'allow-downloads', 'allow-modals'];
  if (settings.storage === 'local') may.push('allow-same-origin');
  if (settings['cta-href']) may.push('allow-popups', 'allow-popups-to-escape-sandbox');
  return may.join(' ');
}

function asElement({ site, loader, integrity }, settings) {
  const lines = Object.entries(attributes(settings)).map(([name, value]) =>
    value === true ? name : `${name}="${escape(value)}"`,
  );
  const tag = ['<iso-readiness', ...lines].join('\n  ');
  const address = escape(site);
  return `<script type="module" src="${escape(loader)}"
  integrity="${integrity}" crossorigin="anonymous"></script>
${lines.length > 1 ? tag : tag.replace('\n  ', ' ')}>
  <p>The self-check is loading. If it does not appear, <a href="${address}">open it here</a>.</p>
</iso-readiness>
`;
}

function asFrame({ site, frameScript }, settings) {
  return `<iframe src="${escape(frameAddress(site, settings))}"
  title="Readiness self-check" data-iso-readiness
  width="100%" height="${FRAME_HEIGHT}" loading="lazy" referrerpolicy="no-referrer"
  allow="clipboard-write" sandbox="${sandbox(settings)}"></iframe>
<script src="${escape(frameScript)}" defer></script>
`;
}

/** `files` says where things lie; `settings` are the attributes by name. */
export function snippet(shape, files, settings) {
  return shape === 'frame' ? asFrame(files, settings) : asElement(files, settings);
}
