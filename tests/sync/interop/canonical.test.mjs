// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonicalize } from '@tufjs/canonical-json';

// The same numbers each time: a failure can be repeated.
let seed = 1;
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return seed % below;
};
const letters = ['a', 'Z', '0', ' ', '"', '\\', '/', 'é', 'ß', 'م', '中', '\uFFFD', '😀', '\u{1D11E}', '\u007F', '\u2028'];
const text = () => Array.from({ length: random(6) }, () => letters[random(letters.length)]).join('');
const values = [
  (level) => Array.from({ length: random(4) }, () => value(level + 1)),
  (level) => Object.fromEntries(Array.from({ length: random(5) }, () => [text(), value(level + 1)])),
  () => text(), () => random(2 ** 31) - 2 ** 30, () => Number.MAX_SAFE_INTEGER, () => true, () => false, () => null, () => 0,
];
function value(level) {
  return values[random(level > 6 ? 7 : values.length) + (level > 6 ? 2 : 0)](level);
}

test('case 48: canonical JSON is equal byte for byte', () => {
  // JavaScript sorts keys by UTF-16, TUF by code points: beyond the basic plane the two may differ, so keys stay within.
  const narrow = (json) => {
    if (Array.isArray(json)) return json.map(narrow);
    if (json === null || typeof json !== 'object') return json;
    return Object.fromEntries(Object.entries(json).map(([key, item]) => [key.replace(/[\u{10000}-\u{10FFFF}]/gu, 'x'), narrow(item)]));
  };
  const corpus = Array.from({ length: 3000 }, () => narrow(value(0)));
  const ours = spawnSync(join(process.env.PROGRAMS, 'weg-sync-peer'), ['canonical'],
    { input: corpus.map((json) => JSON.stringify(json)).join('\n') + '\n', encoding: 'utf8', maxBuffer: 2 ** 26 });
  assert.equal(ours.status, 0, ours.stderr);
  const lines = ours.stdout.split('\n');
  assert.equal(lines.length, corpus.length + 1);
  corpus.forEach((json, i) => assert.equal(lines[i], canonicalize(json)));
});
