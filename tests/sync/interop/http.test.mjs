// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Our client and a web server that is not as it should be.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { client, folder, run, serve } from './server.mjs';

async function published(t, more = '') {
  const place = folder(t);
  const made = await run('weg-sync-peer', 'repository', place);
  assert.equal(made.code, 0, made.said);
  const server = await serve(t, place, more);
  const root = readFileSync(join(place, 'metadata/1.root.json'));
  return { place, root, server };
}

/** The client refuses, and keeps what it had. */
async function refuses(ours, says) {
  const before = ours.trusted('targets');
  const said = await ours.refresh();
  assert.equal(said.code, 1, said.said);
  assert.match(said.said, says);
  assert.deepEqual(ours.trusted('targets'), before);
}

test('case 18: metadata without end is cut at its cap', async (t) => {
  const { place, root, server } = await published(t);
  const ours = await client(t, root, server.url);
  assert.equal((await ours.refresh()).code, 0);
  truncateSync(join(place, 'metadata/timestamp.json'), 2 ** 30);
  await refuses(ours, /longer than the 16384 bytes/);
});

test('case 35: a redirect is not followed, to whatever', async (t) => {
  const { place, root, server } = await published(t,
    'location = /metadata/timestamp.json { if (-f $document_root/to) { return 302 $scheme://$http_host/copy.json; } }'
    + ' location = /metadata/13.root.json { if (-f $document_root/file) { return 302 file:///etc/hostname; } }');
  const ours = await client(t, root, server.url);
  assert.equal((await ours.refresh()).code, 0);
  copyFileSync(join(place, 'metadata/timestamp.json'), join(place, 'copy.json'));
  writeFileSync(join(place, 'to'), '');
  await refuses(ours, /answers 302/);
  assert.ok(!server.asked().some(([, uri]) => uri === '/copy.json'));
  renameSync(join(place, 'to'), join(place, 'file'));
  await refuses(ours, /answers 302/);
});

test('case 36: a captive portal that answers everything is refused', async (t) => {
  const { place, root, server } = await published(t);
  const ours = await client(t, root, server.url);
  assert.equal((await ours.refresh()).code, 0);
  const portal = await serve(t, place, 'location / { default_type text/html; return 200 "<html>Bitte anmelden</html>"; }');
  const there = await client(t, root, portal.url);
  const said = await there.refresh();
  assert.equal(said.code, 1);
  assert.match(said.said, /no JSON/);
});

test('case 37: bytes come as they were published, and a proxy that packs them is refused', async (t) => {
  const { root, server } = await published(t, 'gzip on; gzip_min_length 1; gzip_types application/json;');
  const ours = await client(t, root, server.url);
  assert.equal((await ours.refresh()).code, 0);
  assert.ok(server.asked().every(([, , , , , encoding]) => encoding === '-'));
  const packed = await published(t, 'location = /metadata/timestamp.json { add_header Content-Encoding gzip; }');
  const there = await client(t, packed.root, packed.server.url);
  // The header alone changes no byte; what is signed decides.
  assert.equal((await there.refresh()).code, 0);
});

test('case 49: a client asks with plain requests that say nothing of who asks', async (t) => {
  const { root, server } = await published(t);
  const ours = await client(t, root, server.url);
  assert.equal((await ours.refresh()).code, 0);
  assert.equal((await ours.download('city/b.db')).code, 0);
  const asked = server.asked();
  assert.ok(asked.length > 15);
  for (const [method, uri, , cookie, agent, , args] of asked) {
    assert.equal(method, 'GET');
    assert.equal(cookie, '-');
    assert.equal(agent, 'Wegweiser');
    assert.equal(args, '-');
    assert.match(uri, /^\/(metadata|targets)\//);
  }
});

test('what is there and right is not fetched again', async (t) => {
  const { root, server } = await published(t);
  const ours = await client(t, root, server.url);
  for (let i = 0; i < 2; ++i) assert.equal((await ours.download('bielefeld/a.db')).code, 0);
  assert.equal(server.asked().filter(([, uri]) => uri.startsWith('/targets/')).length, 1);
});
