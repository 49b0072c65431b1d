// Installs the packed npm package into the projects, checks their types and builds them.
//
// Usage: node build.mjs iso-readiness-VERSION.tgz

import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import webpack from 'webpack';

import nextLike from './next-like/webpack.config.mjs';
import { BUILT, HOSTS, PACKAGE } from './drive/support/places.mjs';

const start = promisify(execFile);

/** Runs a program and shows what it says where it fails. */
async function run(program, args, options = {}) {
  try {
    return await start(program, args, { cwd: HOSTS, ...options });
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  }
}

const script = (name, ...args) => run('node', [join(HOSTS, 'node_modules', name), ...args]);

/**
 * npm installs the package into a folder of its own, as it has no dependency and so needs no
 * network; from there it is laid over the other packages, which stay as the lock file says.
 */
async function install(tarball) {
  const folder = join(BUILT, 'installed');
  await rm(BUILT, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  const how = ['--offline', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
  const shell = process.platform === 'win32';
  await run('npm', ['install', ...how, tarball], { cwd: folder, shell });
  await rm(PACKAGE, { recursive: true, force: true });
  await cp(join(folder, 'node_modules/iso-readiness'), PACKAGE, { recursive: true });
}

async function checkTypes() {
  await Promise.all([
    script('vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'types'),
    script('typescript/bin/tsc', '-p', 'types/tsconfig.node.json'),
    script('typescript/bin/tsc', '-p', 'vite-react'),
    script('vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'vite-vue'),
  ]);
}

const copy = (from, ...to) => cp(join(HOSTS, from), join(BUILT, ...to), { recursive: true });

/** No tool at all: the folder dist/ of the package is copied beside the page. */
async function buildPlain() {
  await copy('plain', 'plain');
  await cp(join(PACKAGE, 'dist'), join(BUILT, 'plain/iso-readiness'), { recursive: true });
}

async function buildWordPress() {
  const content = join(BUILT, 'wordpress/wp-content');
  await copy('wordpress/index.html', 'wordpress/index.html');
  await copy('wordpress/theme', 'wordpress/wp-content/themes/reset');
  await copy('wordpress/plugin', 'wordpress/wp-content/plugins/optimiser');
  await cp(join(PACKAGE, 'dist'), join(content, 'plugins/iso-readiness'), { recursive: true });
  const jquery = 'wp-includes/js/jquery/jquery.min.js';
  await copy('node_modules/jquery/dist/jquery.min.js', 'wordpress', jquery);
}

/** The page is rendered by Node.js, and its script made by webpack. */
async function buildNextLike() {
  const { stdout } = await run('node', ['next-like/server.mjs']);
  const stats = await promisify(webpack)(nextLike);
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'));
  await writeFile(join(BUILT, 'next-like/index.html'), stdout);
}

const buildVite = (project) => script('vite/bin/vite.js', 'build', project, '--logLevel', 'warn');

async function timed(what, work) {
  const begin = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

const [tarball] = process.argv.slice(2);
if (!tarball) throw new Error('which package? name its .tgz file');
await timed('installed', () => install(resolve(tarball)));
await timed('types', checkTypes);
await timed('plain', buildPlain);
await timed('wordpress', buildWordPress);
await timed('vite-react', () => buildVite('vite-react'));
await timed('vite-vue', () => buildVite('vite-vue'));
await timed('next-like', buildNextLike);
