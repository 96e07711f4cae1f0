import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Fired, FromGenerator, Plan } from './plan.ts';
import { readAnswer, template } from './wire.ts';

// A process of its own, so that its work is not counted among the server's: raw sockets and ready bytes, one request
// under way per connection.
const say = (message: FromGenerator) => process.send?.(message);

process.once('message', (plan: Plan) => {
  fire(plan)
    .then((fired) => say({ fired }))
    .catch((error: unknown) => say({ failed: String(error) }))
    .finally(() => process.disconnect());
});

async function fire(plan: Plan): Promise<Fired> {
  const { port, connections, warmSeconds, seconds } = plan;
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const window = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const latencies: number[] = [];
  let refused = 0;
  let total = 0;
  const note = (sent: number, good: boolean) => {
    const now = performance.now();
    if (good) total += 1;
    if (now < window.from || now > window.to) return;
    if (good) latencies.push(now - sent);
    else refused += 1;
  };
  const shots = plan.shots.map((shot) => ({
    next: template(shot, port),
    holds: Buffer.from(shot.holds),
    path: shot.path,
  }));
  let over = false;
  const work = async (socket: Socket, first: number): Promise<void> => {
    const ask = asker(socket);
    if (plan.thinkMs !== undefined) await pause(Math.random() * plan.thinkMs);
    for (let index = first; !over; index += 1) {
      const shot = shots[index % shots.length];
      if (shot === undefined) return;
      const sent = performance.now();
      const { status, body } = await ask(shot.next());
      const good = status === 200 && body.includes(shot.holds);
      if (!good && plan.mayRefuse?.includes(status) !== true)
        throw new Error(`${shot.path} answered ${status}: ${body.toString().slice(0, 300)}`);
      note(sent, good);
      if (plan.thinkMs !== undefined) await pause(-Math.log(1 - Math.random()) * plan.thinkMs);
    }
  };
  const working = Promise.all(sockets.map(work));
  await Promise.race([working, pause(warmSeconds * 1000)]);
  window.from = performance.now();
  window.to = window.from + seconds * 1000;
  const before = process.cpuUsage();
  say({ started: true });
  await Promise.race([working, pause(seconds * 1000)]);
  const used = process.cpuUsage(before);
  over = true;
  if (plan.thinkMs === undefined) await working;
  for (const socket of sockets) socket.destroy();
  latencies.sort((a, b) => a - b);
  return {
    count: latencies.length,
    total,
    refused,
    seconds,
    latencies,
    cpu: (used.user + used.system) / 1000,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

type Answer = { readonly status: number; readonly body: Buffer };

function asker(socket: Socket): (request: Buffer) => Promise<Answer> {
  let bytes: Buffer = Buffer.alloc(0);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  socket.on('data', (chunk: Buffer) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    const answer = readAnswer(bytes);
    if (answer === null) return;
    bytes = Buffer.alloc(0);
    waiting?.resolve(answer);
  });
  const fail = () => waiting?.reject(new Error('the server closed a connection'));
  socket.on('error', fail);
  socket.on('close', fail);
  return (request) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      socket.write(request);
    });
}
