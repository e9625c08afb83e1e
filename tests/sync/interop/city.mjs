// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A city that publishes, and a device that wegweiser-sync keeps.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, run, serve } from './server.mjs';

export const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * A server whose repository goes from its first edition to the second, and a device that knows its root. The device's
 * program came with the first edition, or, where it `begins` elsewhere, with another that nobody published.
 */
export async function city(t, { begins = 'first' } = {}) {
  const place = folder(t);
  const made = await run('weg-sync-peer', 'bundles', place, process.env.BUNDLE);
  assert.equal(made.code, 0, made.said);
  cpSync(join(place, 'first'), join(place, 'www'), { recursive: true });
  const { url, asked } = await serve(t, join(place, 'www'));
  const device = join(folder(t), 'device');
  const factory = begins === 'first' ? process.env.BUNDLE : join(place, 'scratch');
  const words = ({ store = device, urls = [url] } = {}) => [...urls.flatMap((each) => ['--url', each]),
    '--bundle', 'bielefeld', '--root', join(place, 'first/metadata/1.root.json'), '--factory', factory, '--store', store];
  return {
    asked,
    device,
    place,
    url,
    words,
    fresh: { first: digest(process.env.BUNDLE), second: digest(join(place, 'scratch')) },
    sync: (more) => run('wegweiser-sync', ...words(more)),
    publishSecond: () => cpSync(join(place, 'second'), join(place, 'www'), { recursive: true }),
    /** What `store` shows next, proved by its bytes. */
    active: (store) => {
      const pointer = join(store, 'current');
      if (!existsSync(pointer)) return digest(factory);
      const sha = JSON.parse(readFileSync(pointer)).active;
      assert.equal(digest(join(store, 'store', `${sha}.db`)), sha);
      return sha;
    },
  };
}
