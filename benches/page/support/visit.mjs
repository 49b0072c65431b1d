// A visit to a contestant: a browser profile of its own, on a machine and a network as slow as is
// asked for.

import { setTimeout as sleep } from 'node:timers/promises';

import { chromium as launcher } from 'playwright-core';

import { EVERYWHERE, IN_OURS } from './inside.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** As large as a small laptop's, so that the figures stand beside the question. */
const VIEWPORT = { width: 1280, height: 800 };

/** How long a page may take for anything, in milliseconds. */
const PATIENCE = 120_000;

/** How much slower a phone is than the machine here. */
export const SLOW_CPU = 4;

/** The slow phone network that Lighthouse calls "Slow 4G": 1.6 Mbit/s down, and 150 ms a request. */
export const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

export const launch = (executablePath) => launcher.launch({ executablePath, args: FLAGS });

/** Somebody who never was here. `close` forgets them. */
export async function visitor(browser, contestant) {
  const context = await browser.newContext({ locale: 'en', viewport: VIEWPORT });
  context.setDefaultTimeout(PATIENCE);
  const { key, stored } = contestant;
  const scripts = [...EVERYWHERE, ...(contestant.isOurs ? IN_OURS : [])];
  // One script, as several run in no order that is promised.
  const argument = JSON.stringify({ key, stored });
  await context.addInitScript(scripts.map((script) => `(${script})(${argument});`).join('\n'));
  return {
    context,
    open: (conditions) => open(context, contestant, conditions),
    close: () => context.close(),
  };
}

async function open(context, { origin }, { cpu = 1, network } = {}) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
  }
  const visit = new Visit(page, session);
  await visit.slow(cpu);
  await page.goto(origin, { waitUntil: 'commit' });
  await visit.until(() => globalThis.bench?.first !== undefined);
  if (faults.length > 0) throw new Error(`${origin}: ${faults[0]}`);
  return visit;
}

/**
 * A page that somebody looks at. It is asked by the browser's debugger alone: what a driver puts in
 * a page to ask it would count as memory of the page.
 */
class Visit {
  constructor(page, session) {
    this.page = page;
    this.session = session;
  }

  /** Makes the page's processor so many times slower. */
  slow(rate) {
    return this.session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** What a function says that runs in the page. */
  async ask(question, ...args) {
    const expression = `(${question})(...${JSON.stringify(args)})`;
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }

  /** Resolves when a function that runs in the page says that it is so. */
  async until(isSo, ...args) {
    const end = Date.now() + PATIENCE;
    while (!(await this.ask(isSo, ...args))) {
      if (Date.now() > end) throw new Error(`never so: ${isSo}`);
      await sleep(50);
    }
  }

  /** Aims by a function of the bench in the page, clicks there, and gives the times. */
  async click(aim, ...args) {
    const point = await this.ask((name, ...rest) => globalThis.bench[name](...rest), aim, ...args);
    await this.page.mouse.click(...point);
    return this.ask(() => globalThis.bench.clicked);
  }

  /** Milliseconds from the start of the navigation until the first question could be answered. */
  firstQuestion() {
    return this.ask(() => globalThis.bench.first);
  }

  /** The memory that the scripts of the page use, with nothing in it that is let go. */
  async heapBytes() {
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return usedSize;
  }
}
