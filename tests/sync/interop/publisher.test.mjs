// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A repository that `wegweiser-bundle publish` keeps, served by nginx, read by tuf-js and by wegweiser-sync; and what the
// command line says to those who hold it wrong.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Updater } from 'tuf-js';
import { folder, run, serve } from './server.mjs';

const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Runs wegweiser-bundle, which must succeed; gives what it said. */
async function bundle(...words) {
  const { code, out, said } = await run('wegweiser-bundle', ...words);
  assert.equal(code, 0, `${words.join(' ')}: ${out}${said}`);
  return out;
}

/** A publisher's office: keys, an empty repository that is signed and released, and verbs on it. */
async function office(t) {
  const place = folder(t);
  const key = (name) => join(place, `${name}.key`);
  const pub = (name) => join(place, `${name}.pub`);
  for (const name of ['anna', 'bela', 'cem', 'editor', 'online']) await bundle('key', join(place, name));
  const repo = join(place, 'repo');
  const publish = (...words) => bundle('publish', repo, ...words);
  const online = ['--snapshot', pub('online'), '--timestamp', pub('online')];
  await publish('init', '--root', pub('anna'), '--root', pub('bela'), '--root', pub('cem'), '--root-threshold', '2',
    '--targets', pub('editor'), ...online);
  const release = () => publish('release', '--snapshot', key('online'), '--timestamp', key('online'));
  assert.match(await publish('sign', 'root', '--key', key('anna')), /lacks 1 signature by the keys of root 1/);
  assert.ok(!existsSync(join(repo, 'metadata')));
  assert.match(await publish('sign', 'root', '--key', key('cem')), /root 1 has all its signatures/);
  await publish('sign', 'targets', '--key', key('editor'));
  await release();
  const edition = (file, ...words) =>
    publish('add', file, '--bundle', 'bielefeld', '--key', key('editor'), '--yes', ...words);
  return { place, key, pub, repo, publish, release, edition };
}

async function changed(place, text) {
  const file = join(place, `${text}.sqlite`);
  const made = await run('weg-sync-peer', 'edition', process.env.BUNDLE, file, text);
  assert.equal(made.code, 0, made.said);
  return file;
}

test('tuf-js and a device read what is published, edition after edition, over a change of all root keys', async (t) => {
  const { place, key, pub, repo, publish, release, edition } = await office(t);
  assert.match(await edition(process.env.BUNDLE), /edition 1, \d+ bytes whole/);
  await release();
  const { url, asked } = await serve(t, repo);
  const root = join(place, 'shipped-root.json');
  cpSync(join(repo, 'metadata/1.root.json'), root);

  const metadataDir = join(folder(t), 'metadata');
  const targetDir = join(metadataDir, 'targets');
  mkdirSync(targetDir, { recursive: true });
  cpSync(root, join(metadataDir, 'root.json'));
  const look = async (path) => {
    const theirs = new Updater({ metadataDir, metadataBaseUrl: `${url}/metadata`, targetDir, targetBaseUrl: `${url}/targets` });
    await theirs.refresh();
    const target = await theirs.getTargetInfo(path);
    assert.ok(target, path);
    return statSync(await theirs.downloadTarget(target)).size;
  };
  const whole = await look('bielefeld/edition-1.zst');

  const device = join(folder(t), 'device');
  const sync = (from = url) => run('wegweiser-sync', '--url', from, '--bundle', 'bielefeld', '--root', root,
    '--factory', process.env.BUNDLE, '--store', device);
  const shown = () => JSON.parse(readFileSync(join(device, 'current'))).active;
  let said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.match(said.out, /is the newest/);

  const second = await changed(place, 'Neu');
  const review = await edition(second);
  assert.match(review, /^changed +.+: de/m);
  await release();
  assert.ok((await look('bielefeld/edition-2-from-1.zst')) < whole / 20);
  said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.equal(shown(), digest(second));
  assert.ok(asked().some(([, uri]) => uri.endsWith('.edition-2-from-1.zst')));

  for (const name of ['dora', 'emre']) await bundle('key', join(place, name));
  await publish('rotate', '--add', `root=${pub('dora')}`, '--add', `root=${pub('emre')}`, '--remove', `root=${pub('anna')}`,
    '--remove', `root=${pub('bela')}`, '--remove', `root=${pub('cem')}`);
  await publish('sign', 'root', '--key', key('anna'), '--key', key('bela'));
  assert.match(await publish('sign', 'root', '--key', key('dora'), '--key', key('emre')), /root 2 has all/);
  const third = await changed(place, 'Neuer');
  await edition(third);
  await release();
  await look('bielefeld/edition-3-from-2.zst');
  said = await sync();
  assert.equal(said.code, 0, said.said);
  assert.equal(shown(), digest(third));

  // What no client needs any more goes; a stick serves the rest.
  assert.match(await publish('collect-garbage'), /removed metadata\/1\.targets\.json/);
  const stick = folder(t);
  assert.match(await bundle('mirror', repo, stick), /files written/);
  assert.match(await bundle('mirror', repo, stick), /^0 files written/);
  assert.deepEqual(readdirSync(stick).sort(), ['metadata', 'targets']);
  const offline = await serve(t, stick);
  said = await sync(offline.url);
  assert.equal(said.code, 0, said.said);
  assert.match(said.out, /is the newest/);
  assert.match(await publish('status'), /^root +2 /m);
});

test('tuf-js reads the bundle of a municipality that signs for itself', async (t) => {
  const { place, key, pub, repo, publish, release } = await office(t);
  await bundle('key', join(place, 'city'));
  await publish('delegate', 'bielefeld', '--paths', 'bielefeld/*', '--key', pub('city'));
  await publish('sign', 'targets', '--key', key('editor'));
  const refused = await run('wegweiser-bundle', 'publish', repo, 'add', process.env.BUNDLE, '--bundle', 'bielefeld',
    '--key', key('editor'), '--yes');
  assert.equal(refused.code, 1);
  assert.match(refused.said, /has no say in bielefeld/);
  await publish('sign', 'bielefeld', '--key', key('city'));
  await release();
  const { url } = await serve(t, repo);
  const metadataDir = join(folder(t), 'metadata');
  mkdirSync(metadataDir);
  cpSync(join(repo, 'metadata/1.root.json'), join(metadataDir, 'root.json'));
  const theirs = new Updater({ metadataDir, metadataBaseUrl: `${url}/metadata`, targetDir: metadataDir, targetBaseUrl: `${url}/targets` });
  await theirs.refresh();
  assert.ok(await theirs.getTargetInfo('bielefeld/edition-1.zst'));
});

test('what is held wrong is refused with the file and the mend', async (t) => {
  const { place, key, pub, repo, publish, edition } = await office(t);
  const refuses = async (code, says, ...words) => {
    const said = await run('wegweiser-bundle', ...words);
    assert.equal(said.code, code, words.join(' '));
    assert.match(said.said, says, words.join(' '));
  };
  const online = ['--snapshot', key('online'), '--timestamp', key('online')];
  await refuses(2, /'sing' is no verb of publish/, 'publish', repo, 'sing');
  await refuses(2, /say which repository/, 'publish', repo);
  await refuses(2, /sign needs ROLE/, 'publish', repo, 'sign', '--key', key('anna'));
  await refuses(2, /sign needs --key/, 'publish', repo, 'sign', 'root');
  await refuses(2, /--key needs a value/, 'publish', repo, 'sign', 'root', '--key');
  await refuses(2, /'--force' is no option of release/, 'publish', repo, 'release', ...online, '--force');
  await refuses(2, /'now' is one word too many/, 'publish', repo, 'status', 'now');
  await refuses(1, /is no repository.*make one with init/, 'publish', join(place, 'none'), 'status');
  assert.ok(!existsSync(join(place, 'none')));
  await refuses(1, /is a repository already/, 'publish', repo, 'init', '--root', pub('anna'), '--targets', pub('editor'),
    '--snapshot', pub('online'), '--timestamp', pub('online'));
  await refuses(1, /nothing is drafted for root/, 'publish', repo, 'sign', 'root', '--key', key('anna'));
  await refuses(1, /nobody\.key.*make a key with/, 'publish', repo, 'release', '--snapshot', key('nobody'), '--timestamp', key('nobody'));
  await refuses(1, /anna\.pub is open to others/, 'publish', repo, 'release', '--snapshot', pub('anna'), '--timestamp', pub('anna'));
  await refuses(1, /has no say in snapshot/, 'publish', repo, 'release', '--snapshot', key('anna'), '--timestamp', key('anna'));
  await refuses(1, /is a secret key/, 'publish', repo, 'rotate', '--add', `root=${key('editor')}`);
  await refuses(1, /write ROLE=VALUE/, 'publish', repo, 'rotate', '--add', pub('editor'));
  await refuses(1, /online.*a key of their own/, 'publish', repo, 'rotate', '--add', `timestamp=${pub('editor')}`);
  await refuses(1, /anna\.(key|pub).*take another name/, 'key', join(place, 'anna'));
  await refuses(1, /--threshold root two: write a whole number/, 'publish', repo, 'rotate', '--threshold', 'root=two');

  chmodSync(key('online'), 0o640);
  await refuses(1, /online\.key is open to others; chmod 600/, 'publish', repo, 'release', ...online);
  chmodSync(key('online'), 0o600);
  assert.equal(statSync(key('anna')).mode & 0o777, 0o600);
  writeFileSync(join(place, 'broken.key'), '{"keyval":{"private":"', { mode: 0o600 });
  await refuses(1, /broken\.key/, 'publish', repo, 'release', '--snapshot', join(place, 'broken.key'), '--timestamp', key('online'));

  const wrong = join(place, 'wrong.sqlite');
  writeFileSync(wrong, readFileSync(process.env.BUNDLE).subarray(0, 50000));
  const add = ['publish', repo, 'add'];
  await refuses(1, /wrong\.sqlite is no bundle that clients would take/, ...add, wrong, '--bundle', 'bielefeld');
  await refuses(1, /cannot name a bundle/, ...add, process.env.BUNDLE, '--bundle', '../bielefeld');
  await refuses(1, /is a bundle of bielefeld, not of herford; give the right file/, ...add, process.env.BUNDLE, '--bundle', 'herford');
  await refuses(1, /write a version like/, ...add, process.env.BUNDLE, '--bundle', 'bielefeld', '--min-app', '1');
  // Nobody is there to say yes: drafted, and not signed.
  const drafted = await publish('add', process.env.BUNDLE, '--bundle', 'bielefeld', '--key', key('editor'));
  assert.match(drafted, /is drafted and lacks 1 signature/);
  assert.match(await publish('status'), /targets .* version 2, lacks 1 by root 1/);
  await publish('sign', 'targets', '--key', key('editor'));
  await refuses(1, /nothing new/, ...add, process.env.BUNDLE, '--bundle', 'bielefeld', '--yes');
  await edition(await changed(place, 'Neu'));
  await refuses(1, /there is no edition 7/, 'publish', repo, 'withdraw', 'bielefeld', '7');
  await publish('withdraw', 'bielefeld', '2');
  await refuses(1, /put the stick in/, 'mirror', repo, join(place, 'stick'));
  assert.equal((await run('wegweiser-bundle', 'publish', repo, 'status', '--within', '8')).code, 1);
  assert.equal((await run('wegweiser-bundle', 'publish', repo, 'status', '--within', '3')).code, 0);
  assert.equal((await run('wegweiser-bundle', 'publish', '--help')).code, 0);
});
