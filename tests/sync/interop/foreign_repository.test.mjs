// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A repository that @tufjs/models writes, served by nginx, read by our client.
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import models from '@tufjs/models';
import { client, folder, serve } from './server.mjs';

const { Metadata, Root, Signature, Snapshot, Targets, Timestamp } = models;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function newKey(scheme) {
  const made = {
    'ed25519': () => generateKeyPairSync('ed25519'),
    'ecdsa-sha2-nistp256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    'rsassa-pss-sha256': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  }[scheme]();
  const spki = made.publicKey.export({ type: 'spki', format: 'der' });
  const value = scheme === 'ed25519' ? spki.subarray(-32).toString('hex') : made.publicKey.export({ type: 'spki', format: 'pem' });
  const keyType = { 'ed25519': 'ed25519', 'ecdsa-sha2-nistp256': 'ecdsa', 'rsassa-pss-sha256': 'rsa' }[scheme];
  const keyID = sha256(value);
  const key = { keytype: keyType, scheme, keyval: { public: value } };
  const signer = (data) => {
    const sig = scheme === 'ed25519' ? sign(null, data, made.privateKey)
      : scheme === 'rsassa-pss-sha256' ? sign('sha256', data, { key: made.privateKey, padding: 6, saltLength: 32 })
        : sign('sha256', data, made.privateKey);
    return new Signature({ keyID, sig: sig.toString('hex') });
  };
  return { key, keyID, signer };
}

class Foreign {
  constructor(place, scheme) {
    this.place = place;
    this.keys = Object.fromEntries(['root', 'timestamp', 'snapshot', 'targets', 'city'].map((role) => [role, newKey(scheme)]));
    this.version = 0;
    this.roots = 0;
  }

  write(name, bytes) {
    const path = join(this.place, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  put(name, signed, ...signers) {
    const metadata = new Metadata(signed);
    for (const { signer } of signers) metadata.sign(signer);
    const bytes = JSON.stringify(metadata.toJSON(), null, 1);
    this.write(`metadata/${name}`, bytes);
    return bytes;
  }

  common(type, version) {
    const expires = new Date(Date.now() + 864e5).toISOString().replace(/\.\d+Z/, 'Z');
    return { _type: type, spec_version: '1.0.31', version, expires };
  }

  keysOf(...roles) {
    return Object.fromEntries(roles.map((role) => [this.keys[role].keyID, this.keys[role].key]));
  }

  publishRoot(...moreSigners) {
    const names = ['root', 'timestamp', 'snapshot', 'targets'];
    const roles = Object.fromEntries(names.map((role) => [role, { keyids: [this.keys[role].keyID], threshold: 1 }]));
    const root = Root.fromJSON(
      { ...this.common('root', ++this.roots), consistent_snapshot: true, keys: this.keysOf(...names), roles });
    return this.put(`${this.roots}.root.json`, root, this.keys.root, ...moreSigners);
  }

  rotateRoot() {
    const old = this.keys.root;
    this.keys.root = newKey('ed25519');
    this.publishRoot(old);
  }

  target(path, content) {
    const at = path.lastIndexOf('/') + 1;
    this.write(`targets/${path.slice(0, at)}${sha256(content)}.${path.slice(at)}`, content);
    return { [path]: { length: Buffer.byteLength(content), hashes: { sha256: sha256(content) }, custom: { seq: 1 } } };
  }

  publish(content) {
    const version = ++this.version;
    const meta = (bytes) => ({ version, length: Buffer.byteLength(bytes), hashes: { sha256: sha256(bytes) } });
    const city = Targets.fromJSON(
      { ...this.common('targets', version), targets: this.target('city/b.db', `city ${content}`) });
    const cityBytes = this.put(`${version}.city.json`, city, this.keys.city);
    const role = { name: 'city', keyids: [this.keys.city.keyID], threshold: 1, terminating: false, paths: ['city/*'] };
    const targets = Targets.fromJSON({
      ...this.common('targets', version),
      targets: this.target('a.db', content),
      delegations: { keys: this.keysOf('city'), roles: [role] },
    });
    const targetsBytes = this.put(`${version}.targets.json`, targets, this.keys.targets);
    const snapshot = Snapshot.fromJSON(
      { ...this.common('snapshot', version), meta: { 'targets.json': meta(targetsBytes), 'city.json': meta(cityBytes) } });
    const snapshotBytes = this.put(`${version}.snapshot.json`, snapshot, this.keys.snapshot);
    const timestamp = Timestamp.fromJSON(
      { ...this.common('timestamp', version), meta: { 'snapshot.json': meta(snapshotBytes) } });
    return this.put('timestamp.json', timestamp, this.keys.timestamp);
  }
}

for (const scheme of ['ed25519', 'ecdsa-sha2-nistp256', 'rsassa-pss-sha256']) {
  test(`case 48: our client reads a repository of @tufjs/models signed with ${scheme}`, async (t) => {
    const place = folder(t);
    const repository = new Foreign(place, scheme);
    const root = repository.publishRoot();
    const timestamp = repository.publish('first');
    const { url } = await serve(t, place);
    const ours = await client(t, root, url);
    let said = await ours.download('a.db');
    assert.equal(said.code, 0, said.said);
    assert.equal(ours.target('a.db'), 'first');
    assert.equal(ours.trusted('timestamp').toString(), timestamp);
    said = await ours.download('city/b.db');
    assert.equal(said.code, 0, said.said);
    assert.equal(ours.target('city/b.db'), 'city first');

    repository.rotateRoot();
    repository.publish('second');
    said = await ours.download('a.db');
    assert.equal(said.code, 0, said.said);
    assert.equal(ours.target('a.db'), 'second');

    // Signed by a key that the root does not know.
    repository.keys.timestamp = newKey(scheme);
    repository.publish('third');
    assert.equal((await ours.refresh()).code, 1);
    assert.equal((await ours.download('nothing.db')).code, 1);
    assert.equal(ours.target('a.db'), 'second');
  });
}
