// The site as `cargo xtask serve` serves it, so that its real headers are under test.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { path } from './project.mjs';

/** Starts the server on a free port, with `grown` times the content. */
export async function startSite(grown = 1) {
  const server = spawn('cargo', ['xtask', 'serve', '--port', '0', '--grown', String(grown)], {
    cwd: path('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await addressIn(server.stdout);
  if (!origin) throw new Error('`cargo xtask serve` ended before it served anything');
  return { origin, stop: () => stop(server) };
}

async function addressIn(output) {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const [address] = line.match(/http:\/\/[\d.]+:\d+/) ?? [];
    if (address) return address;
  }
  return undefined;
}

function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return undefined;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  return ended;
}
