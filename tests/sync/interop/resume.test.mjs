// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-sync and connections that break, slow down or give other parts than were asked for.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, connect } from 'node:net';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { city } from './city.mjs';
import { client, folder, run, serve } from './server.mjs';

/** Listens on a port of its own until test `t` ends; gives its URL. */
async function listen(t, server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** Stands before the server at `url` and ends every connection after so many bytes of answers. */
function cutting(t, url, bytes) {
  const { port } = new URL(url);
  return listen(t, createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    let left = bytes;
    far.on('error', () => near.destroy());
    near.on('error', () => far.destroy());
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => {
      near.write(data.subarray(0, left));
      left -= data.length;
      if (left > 0) return;
      near.end();
      far.destroy();
    });
  }));
}

/** A server of files from `root` that answers requests for bundles as `answer` says, and all others as it should. */
function files(t, root, answer) {
  return listen(t, createHttpServer((request, response) => {
    const path = join(root, decodeURIComponent(request.url));
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(path);
    if (!request.url.includes('.full')) {
      response.writeHead(200).end(bytes);
      return;
    }
    answer(request, response, bytes);
  }));
}

test('case 33: cut at every 64 KiB, a bundle comes with hardly a byte twice', async (t) => {
  const { active, device, fresh, place, sync } = await city(t, { begins: 'elsewhere' });
  const origin = await serve(t, join(place, 'first'));
  const url = await cutting(t, origin.url, 65536);
  const said = await sync({ urls: [url] });
  assert.equal(said.code, 0, said.said);
  assert.equal(active(device), fresh.first);
  const whole = readdirSync(join(place, 'first/targets/bielefeld')).find((name) => name.includes('.full'));
  const { size } = statSync(join(place, 'first/targets/bielefeld', whole));
  assert.ok(size > 4 * 65536, `${size} bytes are too few to be cut`);
  const fetched = Number(/(\d+) bytes\.$/m.exec(said.out)[1]);
  assert.equal(fetched, size);
  assert.ok(origin.asked().filter(([, uri]) => uri.endsWith(whole)).length >= size / 65536);
  assert.deepEqual(readdirSync(join(device, 'partial')), []);
});

test('case 33: killed in the middle of a bundle, the next look goes on there', async (t) => {
  const { active, device, fresh, place, sync, words } = await city(t, { begins: 'elsewhere' });
  const begins = [];
  let hangs = true;
  const url = await files(t, join(place, 'first'), (request, response, bytes) => {
    const [from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range).slice(1).map(Number);
    begins.push(from);
    const part = bytes.subarray(from, to + 1);
    response.writeHead(206, { 'content-range': `bytes ${from}-${from + part.length - 1}/${bytes.length}`,
      'content-length': part.length });
    if (from === 0 || !hangs) response.end(part);
    else response.write(part.subarray(0, 1000), () => child.kill('SIGKILL'));
  });
  const child = spawn(join(process.env.PROGRAMS, 'wegweiser-sync'), words({ urls: [url] }), { stdio: 'ignore' });
  const [code, signal] = await once(child, 'exit');
  assert.deepEqual([code, signal], [null, 'SIGKILL']);
  hangs = false;
  const said = await sync({ urls: [url] });
  assert.equal(said.code, 0, said.said);
  assert.equal(active(device), fresh.first);
  // The piece that was under way comes again, and none before it.
  assert.deepEqual(begins, [0, 262144, 262144]);
});

test('case 34: a server without ranges, with other parts or with another file in between', async (t) => {
  const odd = {
    'it ignores Range': (request, response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      if (request.headers.range) {
        response.end(bytes);
        return;
      }
      response.write(bytes.subarray(0, 50000));
      setTimeout(() => response.destroy(), 20);
    },
    'its Content-Range is another': (request, response, bytes) => {
      if (request.headers.range)
        response.writeHead(206, { 'content-range': `bytes 7-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(7));
      else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    },
    'its tag is another': (request, response, bytes) => {
      // If-Range says which file the part is of: not this one any more, so that all of it comes.
      if (request.headers['if-range']) {
        assert.equal(request.headers['if-range'], '"old"');
        response.writeHead(200, { 'content-length': bytes.length, etag: '"new"' }).end(bytes);
        return;
      }
      response.writeHead(206, { 'content-range': `bytes 0-49999/${bytes.length}`, etag: '"old"' });
      response.end(Buffer.alloc(50000, 'x'));
    },
  };
  for (const [name, answer] of Object.entries(odd)) {
    await t.test(name, async (part) => {
      const { active, device, fresh, place, sync } = await city(part, { begins: 'elsewhere' });
      const url = await files(part, join(place, 'first'), answer);
      const said = await sync({ urls: [url] });
      assert.equal(said.code, 0, said.said);
      assert.equal(active(device), fresh.first);
    });
  }
});

test('case 18: a server that drips is left', async (t) => {
  const place = folder(t);
  assert.equal((await run('weg-sync-peer', 'repository', place)).code, 0);
  const root = readFileSync(join(place, 'metadata/1.root.json'));
  const url = await listen(t, createHttpServer((request, response) => {
    if (!request.url.endsWith('timestamp.json')) {
      const file = join(place, request.url);
      if (existsSync(file)) response.writeHead(200).end(readFileSync(file));
      else response.writeHead(404).end();
      return;
    }
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 50);
    response.once('close', () => clearInterval(drip));
  }));
  const said = await (await client(t, root, url)).refresh();
  assert.equal(said.code, 1);
  assert.match(said.said, /too slow/);
});

test('case 47: of three sources one is away, one lies and one is good', async (t) => {
  const { active, device, fresh, place, publishSecond, sync, url } = await city(t);
  const lies = folder(t);
  assert.equal((await run('weg-sync-peer', 'bundles', lies, process.env.BUNDLE)).code, 0);
  const liar = await serve(t, join(lies, 'second'));
  publishSecond();
  const before = active(device);
  const refused = await sync({ urls: ['http://127.0.0.1:9', liar.url] });
  assert.equal(refused.code, 1);
  assert.equal(active(device), before);
  const said = await sync({ urls: ['http://127.0.0.1:9', liar.url, url] });
  assert.equal(said.code, 0, said.said);
  assert.equal(active(device), fresh.second);
  // A stick that somebody filled is one more source.
  const stick = join(place, 'second');
  const other = join(folder(t), 'other');
  assert.equal((await sync({ urls: [`file://${stick}`], store: other })).code, 0);
  assert.equal(active(other), fresh.second);
  writeFileSync(join(other, 'status.json'), 'broken');
  assert.equal((await sync({ urls: [`file://${stick}`], store: other })).code, 0);
  assert.match(readFileSync(join(other, 'status.json'), 'utf8'), /"failures":0/);
});
