// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-sync, a city's real bundle and a real nginx.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { folder, run, serve } from './server.mjs';

const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A server whose repository goes from its first edition to the second, and a device that knows its root. */
async function city(t) {
  const place = folder(t);
  const made = await run('weg-sync-peer', 'bundles', place, process.env.BUNDLE);
  assert.equal(made.code, 0, made.said);
  cpSync(join(place, 'first'), join(place, 'www'), { recursive: true });
  const { url, asked } = await serve(t, join(place, 'www'));
  const device = join(folder(t), 'device');
  const words = (store) => ['--url', url, '--bundle', 'bielefeld', '--root', join(place, 'first/metadata/1.root.json'),
    '--factory', process.env.BUNDLE, '--store', store];
  return {
    asked,
    device,
    words,
    sync: (store = device) => run('wegweiser-sync', ...words(store)),
    publishSecond: () => cpSync(join(place, 'second'), join(place, 'www'), { recursive: true }),
  };
}

/** What the device shows next, proved by its bytes. */
function active(device) {
  const pointer = join(device, 'current');
  if (!existsSync(pointer)) return digest(process.env.BUNDLE);
  const sha = JSON.parse(readFileSync(pointer)).active;
  assert.equal(digest(join(device, 'store', `${sha}.db`)), sha);
  return sha;
}

test('a device comes to the newest edition by a change of a few bytes', async (t) => {
  const { asked, device, publishSecond, sync } = await city(t);
  // What came with the program is the first edition already.
  let said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.match(said.out, /is the newest/);
  assert.equal(active(device), digest(process.env.BUNDLE));
  publishSecond();
  said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.notEqual(active(device), digest(process.env.BUNDLE));
  const fetched = Number(/(\d+) bytes/.exec(said.out)[1]);
  assert.ok(fetched < statSync(process.env.BUNDLE).size / 100, `${fetched} bytes`);
  assert.ok(asked().some(([, uri]) => uri.endsWith('.delta2.zst')));
  assert.ok(!asked().some(([, uri]) => uri.endsWith('.full2.zst')));
});

test('case 45: of two at once one does the work', async (t) => {
  const { device, publishSecond, sync } = await city(t);
  publishSecond();
  const both = await Promise.all([sync(), sync()]);
  assert.ok(both.some(({ code }) => code === 0));
  for (const { code, said } of both) assert.ok(code === 0 || /held by another process/.test(said), said);
  assert.notEqual(active(device), digest(process.env.BUNDLE));
});

test('case 30: killed at any moment, 500 times, the device has the old edition or the new one', async (t) => {
  const { device, publishSecond, sync, words } = await city(t);
  assert.equal((await sync()).code, 0);
  publishSecond();
  const begin = performance.now();
  const whole = join(folder(t), 'whole');
  cpSync(device, whole, { recursive: true });
  assert.equal((await sync(whole)).code, 0);
  const lasts = performance.now() - begin;
  const old = active(device);
  const fresh = active(whole);
  const seen = { [old]: 0, [fresh]: 0 };
  for (let i = 0; i < 500; ++i) {
    const store = `${device}-${i % 4}`;
    // A fourth of them goes on where the last was killed.
    if (i % 4 !== 3 || !existsSync(store)) {
      rmSync(store, { recursive: true, force: true });
      cpSync(device, store, { recursive: true });
    }
    const child = spawn(join(process.env.PROGRAMS, 'wegweiser-sync'), words(store), { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([pause(lasts * 1.1 * ((i * 7919) % 500) / 500), ended]);
    child.kill('SIGKILL');
    await ended;
    seen[active(store)] += 1;
  }
  assert.equal(seen[old] + seen[fresh], 500);
  const last = `${device}-3`;
  const said = await sync(last);
  assert.equal(said.code, 0, said.said);
  assert.equal(active(last), fresh);
  assert.deepEqual(readdirSync(join(last, 'store')).filter((name) => name.endsWith('.new')), []);
  t.diagnostic(`${seen[old]} times the old edition, ${seen[fresh]} times the new one`);
});
