import { spawnSync } from 'node:child_process';
import { createConnection, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Answer, Order, Target } from './orders.ts';

// Lives in a host's namespace and does there what it is told, a JSON line at a time. Ends with its input: whoever told it is gone.
const AT_ONCE = 200;

async function obey(order: Order): Promise<Answer> {
  if (order.kind === 'run') {
    const [program = '', ...args] = order.command;
    const ran = spawnSync(program, args, { input: order.input ?? '', encoding: 'utf8' });
    if (ran.status === 0) return { said: ran.stdout };
    return { failed: `${order.command.join(' ')}: ${ran.error?.message ?? ran.stderr}` };
  }
  if (order.kind === 'listen') {
    await Promise.all(order.ports.map(listen));
    return { said: '' };
  }
  return { open: await probe(order.targets) };
}

/** On every address: what keeps others out is not that nobody listens. */
const listen = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end();
    })
      .once('error', reject)
      .listen({ port, host: '0.0.0.0', backlog: 1024 }, resolve);
  });

async function probe(targets: readonly Target[]): Promise<(boolean | string)[]> {
  const open: (boolean | string)[] = [];
  const waiting = targets.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, target] of waiting) open[index] = await connects(target);
    }),
  );
  return open;
}

/** Whether somebody answers; refused is a no, and anything else neither: it is told by its name. */
const connects = ({ address, port }: Target): Promise<boolean | string> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: address, port });
    socket.setTimeout(20_000, () =>
      socket.destroy(Object.assign(new Error('nobody said anything'), { code: 'SILENCE' })),
    );
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' ? false : (error.code ?? error.message));
    });
  });

for await (const line of createInterface({ input: process.stdin })) {
  const { id, order } = JSON.parse(line) as { id: number; order: Order };
  const answer = await obey(order).catch((error: unknown): Answer => ({ failed: String(error) }));
  process.stdout.write(`${JSON.stringify({ id, answer })}\n`);
}
process.exit();
