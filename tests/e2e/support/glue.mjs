// What stands between the module and the browser.

import { pathToFileURL } from 'node:url';

import { LOADER, siteBytes, sitePath } from './project.mjs';

/** The code behind each import of the module, by its name. */
export async function glueImports() {
  const { IsoReadiness } = await import(pathToFileURL(sitePath(LOADER)));
  const { fetch, CSSStyleSheet } = globalThis;
  const { Instance } = WebAssembly;
  let handedIn;
  WebAssembly.Instance = function Caught(module, imports) {
    handedIn = imports;
    throw new Error('it is made for a browser');
  };
  globalThis.CSSStyleSheet = class {
    replaceSync() {}
  };
  globalThis.fetch = async (url) => {
    const type = `${url}`.endsWith('.wasm') ? 'application/wasm' : 'text/plain';
    return new Response(siteBytes(`/v${`${url}`.split('/v').pop()}`), {
      headers: { 'content-type': type },
    });
  };
  try {
    await IsoReadiness.preload();
  } catch {
    // It gets nowhere here; what it was to be given is known by now.
  } finally {
    WebAssembly.Instance = Instance;
    Object.assign(globalThis, { fetch, CSSStyleSheet });
  }
  const functions = Object.values(handedIn).flatMap((each) => Object.entries(each));
  return Object.fromEntries(functions.map(([name, code]) => [name, code.toString()]));
}
