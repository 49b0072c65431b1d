// The engines of browsers, and how each is driven and listened to.
//
// `cargo xtask test engines` says where browsers and drivers are; an engine that this machine
// cannot have is named there, and is not in the list.

const { env } = process;

/** What all engines take for granted: a machine without a network, and a visitor of any taste. */
const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Its driver cannot click into a frame that is a process of its own.
  '--disable-features=IsolateSandboxedIframes',
  '--window-size=1100,900',
];

const chromium = {
  name: 'Chromium',
  browser: env.CHROMIUM,
  driver: env.CHROMIUM_DRIVER,
  options: (port) => [`--port=${port}`],
  capabilities: ({ dark }) => ({
    browserName: 'chrome',
    'goog:loggingPrefs': { browser: 'ALL' },
    'goog:chromeOptions': {
      binary: env.CHROMIUM,
      args: [...CHROMIUM_FLAGS, `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`],
    },
  }),
  listen: hearLog,
};

const firefox = {
  name: 'Firefox',
  browser: env.FIREFOX,
  driver: env.FIREFOX_DRIVER,
  options: (port) => ['--port', `${port}`, '--websocket-port', '0', '--log', 'error'],
  capabilities: ({ dark }) => ({
    browserName: 'firefox',
    webSocketUrl: true,
    'moz:firefoxOptions': {
      binary: env.FIREFOX,
      args: ['-headless', '--width', '1100', '--height', '900'],
      prefs: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
    },
  }),
  listen: hearEvents,
};

const webkit = {
  name: 'WebKit',
  browser: env.WEBKIT,
  driver: env.WEBKIT_DRIVER,
  /** It knows no way to do without a screen. */
  needsDisplay: true,
  options: (port) => [`--port=${port}`],
  capabilities: ({ dark }) => ({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: env.WEBKIT,
      args: ['--automation', '--geometry=1100x900', ...(dark ? ['--dark-mode'] : [])],
    },
  }),
  // Its driver does not pass on what the console says; `Host` hears what its pages can hear.
  listen: () => async () => [],
};

/** Those that this machine has. */
export const ENGINES = [chromium, firefox, webkit].filter(({ browser, driver }) => browser && driver);

if (ENGINES.length === 0) {
  throw new Error('no engine is named: run these tests by `cargo xtask test engines`');
}

/** What Chromium wrote down: from all frames, with what it blocked and what it did not find. */
function hearLog(driver) {
  return async () => {
    const entries = await driver.manage().logs().get('browser');
    const bad = entries.filter(({ level }) => ['SEVERE', 'WARNING'].includes(level.name));
    return bad.map(({ message }) => message);
  };
}

/** What Firefox reports as it happens: from all frames, with what it blocked. */
async function hearEvents(driver) {
  const connection = await driver.getBidi();
  const heard = [];
  connection.socket.on('message', (text) => {
    const { method, params } = JSON.parse(text);
    if (method === 'log.entryAdded' && ['error', 'warn'].includes(params.level)) heard.push(params.text);
  });
  await connection.subscribe('log.entryAdded');
  return async () => heard;
}
