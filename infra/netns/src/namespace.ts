import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer, Order, Target } from './orders.ts';

export type Namespace = {
  readonly name: string;
  /** Runs a program in it. @returns what it printed @throws Error with what it complained about */
  run(command: readonly string[], input?: string): Promise<string>;
  listen(ports: readonly number[]): Promise<void>;
  /** For each target whether it answers; a text where that could not be found out. */
  probe(targets: readonly Target[]): Promise<readonly (boolean | string)[]>;
};

const agent = join(import.meta.dirname, 'agent.ts');

/** Makes a network namespace and puts an agent into it. WireGuard's sockets are told apart by interface name only, so each has a /run of its own. */
export function openNamespace(name: string): Namespace {
  execFileSync('ip', ['netns', 'add', name]);
  execFileSync('ip', ['-n', name, 'link', 'set', 'lo', 'up']);
  const inside = 'mount -t tmpfs tmpfs /run && mkdir /run/wireguard && exec "$0" "$@"';
  const child = spawn('ip', ['netns', 'exec', name, 'sh', '-c', inside, process.execPath, agent], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'error' },
  });
  const tell = messenger(name, child);
  const text = (answer: Answer): string => {
    if ('said' in answer) return answer.said;
    throw new Error(`${name}: ${'failed' in answer ? answer.failed : 'another answer than was asked for'}`);
  };
  return {
    name,
    run: async (command, input) =>
      text(await tell({ kind: 'run', command, ...(input === undefined ? {} : { input }) })),
    listen: async (ports) => void text(await tell({ kind: 'listen', ports })),
    probe: async (targets) => {
      const answer = await tell({ kind: 'probe', targets });
      if ('open' in answer) return answer.open;
      throw new Error(`${name}: ${'failed' in answer ? answer.failed : 'no answer to a probe'}`);
    },
  };
}

function messenger(name: string, child: ChildProcessWithoutNullStreams): (order: Order) => Promise<Answer> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let complaints = '';
  let last = 0;
  let ended = false;
  child.stderr.on('data', (data: Buffer) => {
    complaints += data.toString();
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, answer } = JSON.parse(line) as { id: number; answer: Answer };
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  child.once('exit', () => {
    ended = true;
    for (const answer of waiting.values()) answer({ failed: `the agent ended: ${complaints}` });
  });
  child.stdin.on('error', () => {
    ended = true;
  });
  return (order) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new Error(`${name}: the agent has ended: ${complaints}`));
      last += 1;
      waiting.set(last, resolve);
      child.stdin.write(`${JSON.stringify({ id: last, order })}\n`);
    });
}
