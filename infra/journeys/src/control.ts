import { createServer } from 'node:http';
import type { Product } from '@toast/local/product';

const variable = 'TOAST_JOURNEYS_CONTROL';

/** Lets journeys, which run in another process than the product was started by, take the backend away and bring it back. */
export async function serveControl({ backend }: Product): Promise<() => Promise<void>> {
  let there = true;
  const deeds: Readonly<Record<string, () => Promise<void>>> = {
    '/kill': async () => {
      there = false;
      await backend.kill('SIGKILL');
    },
    '/restart': async () => {
      if (!there) await backend.restart();
      there = true;
    },
  };
  const server = createServer((request, response) => {
    const deed = deeds[request.url ?? ''];
    if (request.method !== 'POST' || deed === undefined) return void response.writeHead(404).end();
    deed().then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  process.env[variable] = `http://127.0.0.1:${address.port}`;
  return () => new Promise((resolve) => server.close(() => resolve()));
}

async function ask(deed: string): Promise<void> {
  const url = process.env[variable];
  if (url === undefined) throw new Error('the product was not started');
  const answer = await fetch(`${url}/${deed}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${deed} was answered ${answer.status}: ${await answer.text()}`);
}

/** The product's backend: `kill` is SIGKILL, resolved when it is gone; `restart` resolves when it answers; of one that runs it asks nothing. */
export const backend = { kill: () => ask('kill'), restart: () => ask('restart') };
