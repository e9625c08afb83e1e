// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-sync, a city's real bundle and a real nginx.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { city, digest } from './city.mjs';
import { folder } from './server.mjs';

test('a device comes to the newest edition by a change of a few bytes', async (t) => {
  const { active, asked, device, publishSecond, sync } = await city(t);
  // What came with the program is the first edition already.
  let said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.match(said.out, /is the newest/);
  assert.equal(active(device), digest(process.env.BUNDLE));
  publishSecond();
  said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.notEqual(active(device), digest(process.env.BUNDLE));
  const fetched = Number(/(\d+) bytes\.$/m.exec(said.out)[1]);
  assert.ok(fetched < statSync(process.env.BUNDLE).size / 100, `${fetched} bytes`);
  assert.ok(asked().some(([, uri]) => uri.endsWith('.delta2.zst')));
  assert.ok(!asked().some(([, uri]) => uri.endsWith('.full2.zst')));
});

test('case 45: of two at once one does the work', async (t) => {
  const { active, device, publishSecond, sync } = await city(t);
  publishSecond();
  const both = await Promise.all([sync(), sync()]);
  assert.ok(both.some(({ code }) => code === 0));
  for (const { code, said } of both) assert.ok(code === 0 || /held by another process/.test(said), said);
  assert.notEqual(active(device), digest(process.env.BUNDLE));
});

test('case 30: killed at any moment, 500 times, the device has the old edition or the new one', async (t) => {
  const { active, device, publishSecond, sync, words } = await city(t);
  assert.equal((await sync()).code, 0);
  publishSecond();
  const begin = performance.now();
  const whole = join(folder(t), 'whole');
  cpSync(device, whole, { recursive: true });
  assert.equal((await sync({ store: whole })).code, 0);
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
    const child = spawn(join(process.env.PROGRAMS, 'wegweiser-sync'), words({ store }), { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([pause(lasts * 1.1 * ((i * 7919) % 500) / 500), ended]);
    child.kill('SIGKILL');
    await ended;
    seen[active(store)] += 1;
  }
  assert.equal(seen[old] + seen[fresh], 500);
  const last = `${device}-3`;
  const said = await sync({ store: last });
  assert.equal(said.code, 0, said.said);
  assert.equal(active(last), fresh);
  assert.deepEqual(readdirSync(join(last, 'store')).filter((name) => name.endsWith('.new')), []);
  t.diagnostic(`${seen[old]} times the old edition, ${seen[fresh]} times the new one`);
});
