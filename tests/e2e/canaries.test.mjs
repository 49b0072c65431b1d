// Canaries: leaks of every kind, planted by ourselves. The witnesses of the silent journeys have to
// see each of them, their judge has to object to it, and what each policy stops is put on record.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { LEAKING_SCRIPT, LEAKS, LEAVING } from './support/leaks.mjs';
import { startHost, startReceiver } from './support/outside.mjs';
import { path } from './support/project.mjs';
import { startSite } from './support/site.mjs';
import { eventually } from './support/visit.mjs';
import { judge, watch } from './support/watched.mjs';

/** What a page is served with. */
const POLICIES = {
  allowlist: (all) => pick(all, 'connection-allowlist'),
  csp: (all) => pick(all, 'content-security-policy'),
  framed: (all) => pick(all, 'content-security-policy'),
  // The last one, because all that gets out of it is waited for.
  nothing: () => ({}),
};

/** The columns of the table in docs/privacy.md. */
const COLUMNS = ['csp', 'framed', 'allowlist'];

/** As docs/embedding.md says, in a page that has no policy. */
const FRAME = '<iframe src="/framed/" sandbox="allow-scripts allow-downloads allow-modals"></iframe>';

/** A browser may look up and connect to where a page wants to go, and then be told not to. */
const OUT = 'gets out';
const NAME_ONLY = 'name only';
const STOPPED = 'stopped';

const pick = (headers, name) => {
  assert.ok(headers.get(name), `${name} is served`);
  return { [name]: headers.get(name) };
};

const planted = [];
let host;
let fromWire;
let fromLog;

before(async () => {
  const cleanUp = [];
  const t = { after: (step) => cleanUp.unshift(step) };
  after(async () => {
    for (const step of cleanUp) await step();
  });
  const policies = await readPolicies();
  ({ address: host } = await startHost(t, (url) => {
    const headers = policies[url.split('/')[1]];
    if (url === '/around/') return { body: FRAME };
    if (url.includes('leak.js')) return { type: 'text/javascript', body: LEAKING_SCRIPT, headers };
    const body = '<!doctype html><link rel="icon" href="data:,"><title>A page</title><p>canary';
    return { body: headers && body, headers };
  }));
  const { context, take, finish } = await watch(t);
  for (const policy of Object.keys(policies)) await plantAll(t, context, policy);
  await eventually('what nothing stops is out', () => planted.every(isOut));
  fromWire = take();
  fromLog = await finish();
});

/** The policies as the site itself sends them. */
async function readPolicies() {
  const site = await startSite();
  try {
    const { headers } = await fetch(site.origin);
    const entries = Object.entries(POLICIES).map(([name, of]) => [name, of(headers)]);
    return Object.fromEntries(entries);
  } finally {
    await site.stop();
  }
}

/** Plants each leak: in one page those that leave it standing, each of the others in its own. */
async function plantAll(t, context, policy) {
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`http://${host}/${policy === 'framed' ? 'around' : policy}/`);
    return page.frames().at(-1);
  };
  const shared = await open();
  for (const [number, [kind, attempt]] of Object.entries(LEAKS).entries()) {
    const receiver = await startReceiver(t);
    const name = `leak-${number}.${policy}.localhost`;
    const leak = { kind, policy, name, receiver };
    planted.push(leak);
    const page = LEAVING.includes(kind) ? await open() : shared;
    const to = `http://${name}:${receiver.port}/`;
    // Some policies make it an error to try.
    await page.evaluate(attempt, { to, port: receiver.port }).catch((error) => {
      leak.refused = error.message;
    });
  }
}

/** Only the browser's log can tell that a name was looked up, and it is read at the end. */
const isOut = ({ kind, policy, receiver }) =>
  policy !== 'nothing' || kind === 'dns-prefetch' || receiver.messages > 0
  || (kind === 'preconnect' && receiver.connections > 0);

/** What the witnesses told of a leak. */
const about = ({ name, receiver: { port } }, lines) =>
  lines.filter((line) => line.includes(name) || new RegExp(`:${port}(/|$)`).test(line));

function outcome(leak) {
  if (leak.receiver.messages > 0) return OUT;
  const names = fromLog.includes(`name ${leak.name}`);
  return names || leak.receiver.connections > 0 ? NAME_ONLY : STOPPED;
}

const find = (kind, policy) => planted.find((leak) => leak.kind === kind && leak.policy === policy);

/** What the debugging tools are not told, and only the log has. */
const ONLY_IN_LOG = ['preconnect', 'dns-prefetch', 'WebRTC, STUN', 'WebRTC, TURN'];

for (const kind of Object.keys(LEAKS)) {
  test(`a planted leak is seen and objected to: ${kind}`, () => {
    const leak = find(kind, 'nothing');
    assert.equal(leak.refused, undefined);
    assert.notEqual(outcome(leak), STOPPED, 'the canary flies');
    const own = { hosts: [host] };
    const told = about(leak, fromLog);
    assert.ok(told.length > 0, 'the log has it');
    assert.equal(judge(told, own).length, told.length);
    if (ONLY_IN_LOG.includes(kind)) return;
    const onTheWire = about(leak, fromWire);
    assert.ok(onTheWire.length > 0, 'the wire has it');
    assert.equal(judge(onTheWire, own).length, onTheWire.length);
  });
}

test('workers and pop-ups are seen as such, too', () => {
  for (const kind of ['worker', 'shared worker', 'service worker', 'popup']) {
    const lines = fromWire.filter((line) => line.startsWith(`${kind} `));
    assert.ok(lines.length > 0, kind);
    assert.equal(judge(lines, { hosts: [host] }).length, lines.length);
  }
});

test('the judge misses what is missing, and what is there twice is too much', () => {
  const files = ['http://here/a', 'http://here/b'];
  const lines = files.map((file) => `request ${file}`);
  assert.deepEqual(judge(lines, { files }), []);
  assert.deepEqual(judge(lines.slice(1), { files }), ['missing: http://here/a']);
  assert.deepEqual(judge([...lines, lines[0]], { files }), ['too much: request http://here/a']);
});

// It closes what a content security policy leaves open: pop-ups, navigation and refresh, WebRTC by
// STUN and TURN, preconnect, dns-prefetch, and the names that forms and frames give away; and all
// that such a policy stops. Chrome and Edge know it from version 152 on, Firefox and Safari do not.
test('the connection allowlist alone lets nothing out', () => {
  const outcomes = Object.keys(LEAKS).map((kind) => [kind, outcome(find(kind, 'allowlist'))]);
  const got = outcomes.filter(([, what]) => what !== STOPPED);
  assert.deepEqual(got, [], 'this takes Chrome, Edge or Chromium 152 or later');
});

/** The table in docs/privacy.md, row by row. */
function documented() {
  const text = readFileSync(path('docs/privacy.md'), 'utf8');
  const [, table] = text.split(/^\| way out \|.*\n\|.*\n/m);
  assert.ok(table, 'there is a table');
  const rows = table.split('\n\n')[0].trim().split('\n');
  return rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
}

test('docs/privacy.md says what each policy stops', () => {
  const measured = Object.keys(LEAKS).map((kind) =>
    [kind, ...COLUMNS.map((policy) => outcome(find(kind, policy)))]);
  assert.deepEqual(documented(), measured);
});
