import { execFileSync } from 'node:child_process';
import { ask } from '@toast/infra-checks/ask';
import { sites, startIngress } from '@toast/infra-checks/ingress';
import { type Behaviour, startToyBackend } from '@toast/infra-checks/toy-backend';
import type { Outcome } from './outcome.ts';

// To be run in a network of its own. Two backends of a region and one of the other behind the real ingress, under load; then every packet to
// and from the first is swallowed, which is what a machine looks like that has lost its network: nobody refuses, nobody says anything.
const TOTAL = 480;
const AT_ONCE = 16;

execFileSync('ip', ['link', 'set', 'lo', 'up']);
const orders = new Map<string, number>();
let executed = 0;
/** As the backend does: what was done under a key is answered from what was remembered, whoever is asked. */
const place: Behaviour = (request, response) => {
  const key = request.headers['idempotency-key'];
  if (request.method === 'POST' && typeof key === 'string' && !orders.has(key)) orders.set(key, ++executed);
  // Some answers are under way when they are swallowed: done, and not told.
  setTimeout(() => response.end(JSON.stringify({ order: orders.get(String(key)) ?? null })), 5);
};
const toys = await Promise.all([startToyBackend(place), startToyBackend(place), startToyBackend(place)]);
const [first, second, far] = toys;
const upstream = { near: [first.address, second.address], far: [far.address] };
const ingress = await startIngress({
  upstreams: { api: upstream, customer: upstream, admin: upstream, kitchen: upstream },
  trusted: ['127.0.0.1'],
});

let next = 0;
const outcome = { failed: 0, lost: 0, doubled: 0, longestMs: 0, swallowed: 0 };
async function guest(): Promise<void> {
  for (let number = next++; number < TOTAL; number = next++) {
    if (number === TOTAL / 4) swallow(first.address);
    const key = `order-${number}-${'x'.repeat(8)}`;
    const began = performance.now();
    const writes = number % 2 === 0;
    const asking = writes
      ? { method: 'POST', headers: { 'idempotency-key': key }, body: '{}' }
      : { method: 'GET' };
    const answer = await ask(ingress.ports.https, sites.customer, '/api/trpc/order.any', asking);
    outcome.longestMs = Math.max(outcome.longestMs, Math.round(performance.now() - began));
    if (answer.status !== 200) outcome.failed++;
    else if (writes && JSON.parse(answer.body).order !== orders.get(key)) outcome.lost++;
  }
}

function swallow(address: string): void {
  const port = address.split(':')[1];
  const rules = [`tcp dport ${port} drop`, `tcp sport ${port} drop`].join('\n');
  execFileSync('nft', ['-f', '-'], {
    input: `table inet hole { chain in { type filter hook input priority 0; policy accept;\n${rules}\n}\n}\n`,
  });
}

await Promise.all(Array.from({ length: AT_ONCE }, guest));
// Those that were sent to the one that says nothing, and then to another.
outcome.swallowed = ingress
  .log()
  .filter(({ upstream: asked }) => String(asked).startsWith(`${first.address}, `)).length;
outcome.lost += TOTAL / 2 - orders.size;
outcome.doubled = executed - orders.size;
await ingress.stop();
process.stdout.write(`${JSON.stringify({ requests: TOTAL, ...outcome } satisfies Outcome)}\n`);
process.exit();
