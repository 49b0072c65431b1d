// What stands between the module and the browser.

import { pathToFileURL } from 'node:url';

import { assetPath, siteBytes, sitePath } from './project.mjs';

/** The code behind each import of the module, by its name. */
export async function glueImports() {
  const glue = await import(pathToFileURL(sitePath(assetPath('iso_readiness', 'js'))));
  const { instantiate } = WebAssembly;
  let handedIn;
  WebAssembly.instantiate = async (module, imports) => {
    handedIn = imports;
    return instantiate(module, imports);
  };
  try {
    // It gets nowhere: it is made for a browser.
    await glue.default({ module_or_path: siteBytes(assetPath('iso_readiness_bg', 'wasm')) });
  } catch {
    // What it was to be given is known by now.
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  const functions = Object.values(handedIn).flatMap((each) => Object.entries(each));
  return Object.fromEntries(functions.map(([name, code]) => [name, code.toString()]));
}
