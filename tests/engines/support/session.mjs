// Sessions: each a browser of its own with a fresh profile, and each failing on its own when the
// console reports something.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

import { Builder, Capabilities } from 'selenium-webdriver';

/** How long a page may take for what should happen at once, in milliseconds. */
const PATIENCE = 10_000;

/** How long a browser may take until it is there, in milliseconds. */
const PATIENCE_AT_START = 60_000;

/**
 * Begins a session that ends with the test.
 *
 * - `dark`: whether the visitor has chosen dark colours for all pages.
 * - `announced`: patterns of what the console will say because the test means it to.
 */
export async function openSession(t, engine, { dark = false, announced = [] } = {}) {
  const display = engine.needsDisplay ? await startDisplay(t) : undefined;
  const address = await startDriver(t, engine, display);
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities(engine.capabilities({ dark })))
    .build();
  const heard = await engine.listen(driver);
  atEnd(t, async () => {
    const told = await heard();
    await driver.quit();
    const unexpected = told.filter((text) => !announced.some((pattern) => pattern.test(text)));
    assert.deepEqual(unexpected, [], 'the console reported something');
  });
  return driver;
}

/** What is to be done at the end of each test, the last first: no browser outlives its driver. */
const ENDINGS = new WeakMap();

function atEnd(t, end) {
  if (!ENDINGS.has(t)) {
    ENDINGS.set(t, []);
    t.after(() => runAll(ENDINGS.get(t).reverse()));
  }
  ENDINGS.get(t).push(end);
}

/** Runs all of them, whatever fails on the way; the first failure is told. */
async function runAll(ends) {
  const failures = [];
  for (const end of ends) await end().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Starts the program that drives an engine, and gives its address. */
async function startDriver(t, engine, display) {
  const port = await freePort();
  const env = { ...process.env, ...(display && { DISPLAY: display }) };
  run(t, engine.driver, engine.options(port), { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await eventually(`${engine.driver} answers`, () => isReady(address), PATIENCE_AT_START);
  return address;
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/status`)).ok;
  } catch {
    return false;
  }
}

/** Starts a screen that nobody sees, and gives its name. */
async function startDisplay(t) {
  // The fourth stream is where it says which number it took.
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = run(t, process.env.XVFB, options, { stdio });
  for await (const number of createInterface({ input: screen.stdio[3] })) return `:${number}`;
  throw new Error('Xvfb ended before there was a screen');
}

/** Runs a program until the test ends. */
function run(t, program, options, settings) {
  const child = spawn(program, options, settings);
  const ended = once(child, 'exit').catch(() => undefined);
  atEnd(t, async () => {
    child.kill();
    await ended;
  });
  return child;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until `check` gives something true, and gives it back. */
export async function eventually(what, check, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const result = await check();
    if (result) return result;
    if (Date.now() > end) assert.fail(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
