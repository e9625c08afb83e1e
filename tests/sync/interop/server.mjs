// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A real nginx for one test, on a port of its own, and our programs.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A folder that is gone after test `t`. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'weg-sync-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Serves `root`; `more` goes into nginx's server block. Gives the base URL and a way to read what was asked. */
export async function serve(t, root, more = '') {
  const place = folder(t);
  const port = await freePort();
  const log = join(place, 'access.log');
  writeFileSync(join(place, 'nginx.conf'), `
${process.getuid() === 0 ? 'user root;' : ''} daemon off; pid ${place}/pid; error_log ${place}/error.log; worker_processes 1;
events { worker_connections 64; }
http {
  log_format all '$request_method\\t$uri\\t$status\\t$http_cookie\\t$http_user_agent\\t$http_accept_encoding\\t$args';
  access_log ${log} all;
  client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy; fastcgi_temp_path ${place}/fastcgi;
  uwsgi_temp_path ${place}/uwsgi; scgi_temp_path ${place}/scgi;
  server { listen 127.0.0.1:${port}; root ${root}; ${more} }
}`);
  const nginx = spawn('/usr/sbin/nginx', ['-p', place, '-c', join(place, 'nginx.conf')], { stdio: 'inherit' });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  t.after(async () => {
    nginx.kill('SIGTERM');
    await ended;
  });
  while (!(await answers(port))) {
    if (nginx.exitCode !== null) throw new Error(readFileSync(join(place, 'error.log'), 'utf8'));
    await pause(10);
  }
  const asked = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map((line) => line.split('\t')) : []);
  return { url: `http://127.0.0.1:${port}`, asked };
}

/** Runs one of our programs; gives its exit code and what it said. */
export function run(program, ...words) {
  return new Promise((resolve) => {
    execFile(join(process.env.PROGRAMS, program), words, (error, out, said) =>
      resolve({ code: error ? error.code : 0, out, said }));
  });
}

/** Our client with a metadata folder of its own, which trusts `root`, at a server. */
export async function client(t, root, url) {
  const place = folder(t);
  const metadata = join(place, 'metadata');
  const first = join(place, 'root.json');
  writeFileSync(first, root);
  const init = await run('wegweiser-tuf-client', '--metadata-dir', metadata, 'init', first);
  if (init.code !== 0) throw new Error(init.said);
  const at = ['--metadata-dir', metadata, '--metadata-url', `${url}/metadata/`];
  const targets = join(place, 'targets');
  mkdirSync(targets);
  return {
    refresh: () => run('wegweiser-tuf-client', ...at, 'refresh'),
    download: (name) =>
      run('wegweiser-tuf-client', ...at, '--target-name', name, '--target-base-url', `${url}/targets/`,
        '--target-dir', targets, 'download'),
    trusted: (role) => readFileSync(join(metadata, `${role}.json`)),
    target: (name) => readFileSync(join(targets, encodeURIComponent(name)), 'utf8'),
  };
}
