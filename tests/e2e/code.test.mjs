// What the shipped code could do at all: what the modules import, and what the scripts name. This is
// evidence and no proof, for whatever may change a page can make it load something. What is not
// asked for here is watched in `silence.test.mjs`, and stopped by the headers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { glueImports } from './support/glue.mjs';
import {
  assetPath, path, plainName, publishedFiles, readJson, siteBytes, siteFiles,
} from './support/project.mjs';

const WAYS_OUT = [
  /fetch|XMLHttpRequest|Beacon|WebSocket|WebTransport|EventSource|RTCPeer|importScripts/i,
  /Worker|Request\b|navigate|location|\bhistory\b|postMessage/,
];

/** Names of imports, which may end in a number. */
const NAMES_OUT = [
  ...WAYS_OUT,
  /^_*(open|send|share|submit|click|assign|replace|reload|import|eval|Function|write)(_\d+)?$/,
  /^(set_)?(src|href|action|outerHTML|srcdoc)(_\d+)?$/,
  /_(open|eval|Function)_|newnoargs|newwithargs/,
];

/** What the glue does for an import: the name alone may be as plain as "get" or "new". */
const CODE_OUT = [
  ...WAYS_OUT,
  /\.(open|send|share|submit|click|assign|reload|write|writeln)\(/,
  /\.(src|href|action|outerHTML|srcdoc)\s*=[^=]/,
  /\b(import|eval|Function)\(/,
];

/**
 * What visitors take along themselves: a file that the page made, for which a link is clicked, and
 * an address that the browser passes on. And what takes a link out of the page's address.
 * `offline.test.mjs` watches what each of them is given.
 */
const BY_HAND = {
  click: /^[^.]*\b\w\.click\(\)\W*$/,
  history: /^[^.]*\breturn \w\.history\W*(arguments\W*)?$/,
  location: /^[^.]*\breturn \w\.location\W*$/,
  set_href: /^[^.]*\b\w\.href=\w\(\w,\w\)\W*$/,
  share: /^[^.]*\breturn \w\.share\(\w\)\W*$/,
};

const leadsOut = (text, ways) => ways.some((way) => way.test(text));

const MODULE = assetPath('iso_readiness_bg', 'wasm');

const importsOf = async () => {
  const module = await WebAssembly.compile(siteBytes(MODULE));
  return WebAssembly.Module.imports(module).map(({ name }) => name);
};

/** All that the first module may import, by what it is for. */
const ALLOWED = readJson(path('tests/e2e/support/imports.json'));

const HOW = 'Before you change tests/e2e/support/imports.json, read in the glue what the new import '
  + 'does. Put it where it belongs; if no place says why it is there, it needs a better reason. If '
  + 'it can reach anybody outside the page, it does not belong there at all: docs/privacy.md '
  + 'promises so. What is no longer imported is taken out.';

test('the module imports what the list allows, and nothing more or less', async () => {
  const allowed = Object.values(ALLOWED).flat();
  assert.equal(new Set(allowed).size, allowed.length, 'each stands in one place');
  const names = await importsOf();
  const change = {
    more: names.filter((name) => !allowed.includes(name)),
    less: allowed.filter((name) => !names.includes(name)),
  };
  assert.deepEqual(change, { more: [], less: [] }, `${JSON.stringify(change)}\n${HOW}`);
});

test('what the module can make anew is what the list says', async () => {
  const code = await glueImports();
  const made = (await importsOf()).flatMap((name) =>
    [...code[name].matchAll(/\bnew ([A-Z]\w*)/g)].map(([, what]) => [name, what]));
  // These come of messages, and of a file that the visitor gets.
  const expected = [['throw', 'Error'], ['new_with_str_sequence_and_options', 'Blob']];
  for (const [group, names] of Object.entries(ALLOWED)) {
    const [, what] = group.match(/^new (\w+)$/) ?? [];
    if (what) expected.push(...names.map((name) => [name, what]));
  }
  assert.deepEqual(made.sort(), expected.sort());
});

test('the module imports no way to the network but what visitors take along', async () => {
  const names = await importsOf();
  assert.ok(names.length > 0);
  const known = Object.keys(BY_HAND);
  assert.deepEqual(names.filter((name) => leadsOut(name, NAMES_OUT)).sort(), known);

  const code = await glueImports();
  assert.deepEqual(names.filter((name) => !(name in code)), [], 'what is called is looked at');
  assert.deepEqual(names.filter((name) => leadsOut(code[name], CODE_OUT)).sort(), known);
  for (const name of known) assert.match(code[name], BY_HAND[name], name);
});

/** The parts of the program in the order in which each may build on those before it. */
const MODULES = ['bg', 'overview', 'screens', 'sealing', 'papers', 'workbook', 'authoring'].flatMap((part) => {
  const file = siteFiles().find((each) => plainName(each) === `iso_readiness_${part}.wasm`);
  return file ? [[part === 'bg' ? 'main' : part, file]] : [];
});

test('what is loaded later imports nothing but from what was there before', async () => {
  const before = new Set();
  for (const [name, file] of MODULES) {
    const module = await WebAssembly.compile(siteBytes(file));
    const imports = WebAssembly.Module.imports(module);
    assert.ok(imports.length > 0);
    const strange = imports.filter((one) => !before.has(`${one.module} ${one.name}`));
    if (name !== 'main') assert.deepEqual(strange, [], name);
    for (const one of WebAssembly.Module.exports(module)) before.add(`${name} ${one.name}`);
  }
});

test('the modules name no way to the network, not even to look it up', () => {
  const texts = MODULES.map(([, file]) => siteBytes(file).toString('latin1'));
  assert.ok(texts[0].includes('localStorage'), 'names can be read');
  for (const each of texts) assert.ok(!WAYS_OUT[0].test(each), each.match(WAYS_OUT[0])?.[0]);
});

test('ways to the network are known by name and by code', () => {
  const names = ['fetch', 'open', 'open_2', '__wbg_open_1a2b', 'new_WebSocket', 'set_href', 'send_3'];
  assert.deepEqual(names.filter((name) => !leadsOut(name, NAMES_OUT)), []);
  const code = [
    'function(t){return fetch(t)}',
    'function(){return new XMLHttpRequest}',
    'function(t,e){return t.open(s(t,e))}',
    'function(t,e){t.src=s(t,e)}',
    'function(t){return t.location}',
    'function(t){return import(t)}',
    'function(t,e){return t.sendBeacon(e)}',
    'function(t){return new Worker(t)}',
  ];
  assert.deepEqual(code.filter((text) => !leadsOut(text, CODE_OUT)), []);
});

/** All that could lead out of a script, or bring something in, as it is written in built files. */
const TRACES = {
  'fetch': /\bfetch\(/g,
  'another request': /XMLHttpRequest|sendBeacon|fetchLater|EventSource|\bRequest\(/g,
  'socket': /WebSocket|WebTransport|RTCPeer|RTCData|TCPSocket|UDPSocket/g,
  'worker': /\bnew (Shared)?Worker\b|Worklet|importScripts/g,
  'service worker': /serviceWorker/g,
  'code': /\bimport\(|\beval\(|[^`'"\w.]Function\(|javascript:/g,
  'address of something': /\.(src|srcset|srcdoc|href|action|formAction|ping|data|poster|background)=[^=]/g,
  'address by name': /(setAttribute(NS)?\(|=)["'`](src|srcset|srcdoc|href|action|ping|data|poster|style)["'`]/g,
  'any attribute': /\.setAttribute(NS)?\((?!["'`])/g,
  'HTML': /\.(innerHTML|outerHTML)=|insertAdjacentHTML|setHTML|createContextualFragment|document\.write/g,
  'hint': /prefetch|preconnect|modulepreload|prerender|speculationrules/g,
  'address of the page': /\blocation\b(?=[.}\])])|\.location\b|=location\b/g,
  'history': /\.history\b|\bhistory\./g,
  'another window': /\b(window|globalThis|self)\.open\(|[^.\w]open\(|\bopener\b/g,
  'message': /postMessage|BroadcastChannel|MessageChannel/g,
  'click': /\.(click|submit|requestSubmit)\(\)/g,
  'share': /\.share\(/g,
  'cookie': /\.cookie\b|cookieStore/g,
  'other storage': /indexedDB|sessionStorage|\bcaches\b|showDirectoryPicker|storage\.getDirectory/g,
  'policy': /createPolicy|createScriptURL\(|createHTML/g,
};

/** How often each script may do what, and why. What is not named here it may not do at all. */
const SCRIPTS = {
  // Loader and glue. The fetch is of the files of the program; the rest is glue, and looked at above.
  'iso-readiness.js': {
    'fetch': 1,
    'address of something': 1,
    'any attribute': 1,
    'HTML': 1,
    'address of the page': 2,
    'history': 1,
    'click': 1,
    'share': 1,
  },
  // Choices in the address become attributes; a frame tells its height; the page keeps itself.
  'page.js': { 'any attribute': 1, 'address of the page': 5, 'message': 1, 'service worker': 1, 'policy': 2 },
  // Asks frames for their heights.
  'frame.js': { 'message': 1 },
  // Fetches the files of the page, and keeps them.
  'sw.js': { 'fetch': 2, 'address of the page': 2, 'other storage': 4 },
};

const found = (text) => {
  const counts = Object.entries(TRACES).map(([what, trace]) => [what, text.match(trace)?.length ?? 0]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

/** The scripts of the site; those of the demo are examples of what others do on their own pages. */
const BUILT = publishedFiles().filter((file) => file.endsWith('.js') && !file.startsWith('/demo/'));

for (const file of BUILT) {
  test(`${plainName(file)} leads out only where it has to`, () => {
    const allowed = SCRIPTS[plainName(file)];
    assert.ok(allowed, `somebody has looked at ${file}`);
    assert.deepEqual(found(siteBytes(file).toString()), allowed);
  });
}

const SINGLE = publishedFiles().find((file) => file === '/iso-readiness.html');

test('the single file has no way to fetch anything', { skip: !SINGLE }, () => {
  const [, script] = siteBytes(SINGLE).toString().match(/<script[^>]*>([^]*)<\/script>/);
  const { fetch, ...glue } = SCRIPTS['iso-readiness.js'];
  assert.equal(fetch, 1, 'which the loader has');
  assert.deepEqual(found(script), glue);
});

/** What one window may tell another: never more than a height. */
const MESSAGES = {
  'page.js': /\.postMessage\(\{type:"iso-readiness-height",version:1,height:\w+\},"\*"\)/,
  'frame.js': /\.postMessage\(\{type:"iso-readiness-height-wanted",version:1\},"\*"\)/,
};

for (const [name, message] of Object.entries(MESSAGES)) {
  const file = BUILT.find((each) => plainName(each) === name);
  test(`${name} tells a height, and nothing else`, { skip: !file }, () => {
    assert.match(siteBytes(file).toString(), message);
  });
}

/** Packages that the bench measures us beside, and what their scripts call themselves. */
const RIVALS = [
  ...Object.keys(readJson(path('benches/page/package.json')).devDependencies),
  'SurveyModel',
  'SurveyJS',
  'Formio',
];

const rivalsIn = (text) => RIVALS.filter((name) => text.includes(name));

test('nothing that we are measured beside is published, or installed for anything else', () => {
  assert.deepEqual(rivalsIn('import{Model}from"survey-core";'), ['survey-core']);
  for (const file of publishedFiles()) {
    assert.deepEqual(rivalsIn(siteBytes(file).toString('latin1')), [], file);
  }
  for (const list of ['package.json', 'package-lock.json', 'tests/hosts/package.json']) {
    assert.deepEqual(rivalsIn(readFileSync(path(list), 'utf8')), [], list);
  }
});

test('the page names its own files and runs no script that stands in it', () => {
  const page = siteBytes('/index.html').toString();
  const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)/g)];
  assert.ok(scripts.length > 0);
  for (const [, attributes, inside] of scripts) {
    assert.match(attributes, / src="/);
    assert.equal(inside.trim(), '');
  }
  const named = [...page.matchAll(/<(?:script|link|img|iframe)\b[^>]*? (?:src|href)="([^"]*)"/g)];
  const strange = named.map(([, file]) => file).filter((file) => !publishedFiles().includes(`/${file}`));
  assert.deepEqual(strange, []);
  assert.doesNotMatch(page, /\son\w+=|\ssrcset=|<base\b|<meta http-equiv="refresh"/i);
});

test('traces are found as they would be written', () => {
  const planted = {
    'fetch': 'let t=await fetch(e)',
    'another request': 'navigator.sendBeacon(e,t)',
    'socket': 'new WebSocket(e)',
    'worker': 'new Worker(e)',
    'service worker': 'navigator.serviceWorker.register(e)',
    'code': 'await import(e)',
    'address of something': 't.src=e;',
    'address by name': 't.setAttribute("src",e)',
    'any attribute': 't.setAttribute(n,e)',
    'HTML': 't.innerHTML=e',
    'hint': 't.rel="preconnect"',
    'address of the page': 'window.location.assign(e)',
    'history': 'history.pushState(e)',
    'another window': 'let t=open(e)',
    'message': 'parent.postMessage(e,"*")',
    'click': 't.click()',
    'share': 'navigator.share(e)',
    'cookie': 'document.cookie=e',
    'other storage': 'indexedDB.open(e)',
    'policy': 'trustedTypes.createPolicy(e,t)',
  };
  for (const [what, text] of Object.entries(planted)) {
    assert.ok(what in found(text), `${what}: ${text}`);
  }
  assert.deepEqual(Object.keys(planted), Object.keys(TRACES), 'one for each');
});
