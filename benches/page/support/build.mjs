// Makes a site of each contestant but ours, as its authors would publish it: bundled and minified
// in production mode, with names that may be kept for ever, and compressed as ours is.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { build } from 'esbuild';

import { CONTENT } from './content.mjs';

const HERE = fileURLToPath(new URL('../contestants/', import.meta.url));

const source = (name) => readFileSync(join(HERE, name), 'utf8');

/**
 * Builds a contestant into `folder`.
 *
 * - `script`: its file in `contestants/`.
 * - `mode`: what its page tells it of how to show the questions.
 */
export async function buildContestant(folder, { script, mode = '' }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    stdin: {
      contents: `import './page.css';\nimport './${script}';`,
      resolveDir: HERE,
    },
    outdir: folder,
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Fonts and pictures that nothing here shows.
    loader: { '.svg': 'empty', '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty' },
  });
  const named = (ending) => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    const hash = createHash('sha256').update(file.contents).digest('base64url');
    const name = `main.${hash}${ending}`;
    publish(folder, name, Buffer.from(file.contents));
    return name;
  };
  const page = source('page.html')
    .replace('MODE', mode)
    .replace('STYLE', named('.css'))
    .replace('SCRIPT', named('.js'));
  publish(folder, 'index.html', Buffer.from(page));
  publish(folder, 'content.json', Buffer.from(JSON.stringify(CONTENT)));
}

function publish(folder, name, bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
}
