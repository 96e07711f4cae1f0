import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server, Settings } from '../src/settings.ts';

/** A server whose health is `status`; 0: it takes the question and never answers. `alive`: as much, of its other answer. */
export type Toy = Server & { status: number; alive: number; asked: number; close(): Promise<void> };

export async function startToy(): Promise<Toy> {
  const server = createServer((request, response) => {
    toy.asked += 1;
    const status = request.url === '/healthz' ? toy.alive : toy.status;
    if (status !== 0) response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const toy: Toy = {
    address,
    line: `${address} max_fails=2`,
    status: 200,
    alive: 0,
    asked: 0,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return toy;
}

/** Quick settings in a directory of their own; `told` counts how often nginx would have been told. */
export function quickly(toys: readonly Toy[], more: Partial<Settings> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'toast-prober-'));
  const log = join(directory, 'told');
  const settings: Settings = {
    directory,
    everyMs: 10,
    timeoutMs: 200,
    fall: 2,
    rise: 2,
    quietMs: 10,
    metrics: null,
    test: null,
    reload: ['/bin/sh', '-c', `echo told >> ${log}`],
    upstreams: {
      api: {
        path: '/readyz',
        alive: '/healthz',
        servers: toys.map(({ address, line }) => ({ address, line })),
      },
    },
    ...more,
  };
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  return {
    settings,
    told: () => read('told').split('\n').length - 1,
    /** Which of the toys nginx takes for up. */
    up: () => {
      const lines = read('api.conf').split('\n');
      return toys.map(({ line }) => lines.includes(`server ${line};`));
    },
  };
}
