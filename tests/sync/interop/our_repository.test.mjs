// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A repository that our publisher's code writes, served by nginx, read by tuf-js.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Updater } from 'tuf-js';
import { folder, run, serve } from './server.mjs';

test('case 48: tuf-js reads our repository, its roots and its delegated roles', async (t) => {
  const place = folder(t);
  const made = await run('weg-sync-peer', 'repository', place);
  assert.equal(made.code, 0, made.said);
  const { url } = await serve(t, place);
  const metadataDir = join(folder(t), 'metadata');
  const targetDir = join(metadataDir, 'targets');
  mkdirSync(targetDir, { recursive: true });
  writeFileSync(join(metadataDir, 'root.json'), readFileSync(join(place, 'metadata/1.root.json')));
  const theirs = new Updater({ metadataDir, metadataBaseUrl: `${url}/metadata`, targetDir, targetBaseUrl: `${url}/targets` });
  await theirs.refresh();
  assert.deepEqual(readFileSync(join(metadataDir, 'root.json')), readFileSync(join(place, 'metadata/12.root.json')));
  for (const [path, content] of [['bielefeld/a.db', 'content'], ['city/b.db', 'delegated content']]) {
    const target = await theirs.getTargetInfo(path);
    assert.ok(target, path);
    assert.equal(readFileSync(await theirs.downloadTarget(target), 'utf8'), content);
  }
});
