import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Failure } from './failure.ts';
import { guard } from './guard.ts';
import { prettyLog } from './pretty-log.ts';
import type { Report } from './report.ts';
import { root } from './root.ts';

export type ProgramOptions = {
  /** What it is, for people: "api", "migrate". */
  name: string;
  program: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
  /** How long it may take to end after it was asked to; ten seconds. */
  patienceMs?: number;
};

export type Program = {
  name: string;
  pid: number;
  /** Resolves when it has ended, asked or not. `last`: its last lines. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; last: string }>;
  kill(signal: NodeJS.Signals): void;
  /** Asks the program and all its children to end, insists after ten seconds. */
  stop(): Promise<void>;
};

const REMEMBERED_LINES = 40;
const PATIENCE_MS = 10_000;

/**
 * Starts a program in a session of its own: Ctrl-C in the terminal reaches only us, and we decide the order in which things
 * stop. When we are killed, a guard ends it.
 */
export function startProgram(options: ProgramOptions): Program {
  const child = spawn(options.program, options.args, {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  guard(child, { signal: 'SIGTERM', group: true });
  // A program that ends by itself may have left children, which would go on holding its port.
  child.once('exit', () => signalGroup(child, 'SIGTERM'));
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      if (said.length > REMEMBERED_LINES) said.shift();
      options.onLine?.(line);
    });
  }
  const ended = new Promise<Awaited<Program['ended']>>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, last: error.message }));
    child.once('close', (code, signal) => resolve({ code, signal, last: said.join('\n') }));
  });
  return {
    name: options.name,
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => {
      if (!isOver(child)) signalGroup(child, signal);
    },
    stop: async () => {
      if (isOver(child)) return;
      const gone = once(child, 'exit');
      signalGroup(child, 'SIGTERM');
      const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), options.patienceMs ?? PATIENCE_MS);
      await gone;
      clearTimeout(insist);
    },
  };
}

/** `report` shows its lines; when it is quiet, the failure carries the last ones. */
export type RunOptions = Omit<ProgramOptions, 'onLine'> & {
  report: Report;
  advice: string;
  signal?: AbortSignal | undefined;
};

/** Runs a program to its end; rejects with a Failure when that is not a success, or when `signal` aborts. */
export async function runProgram({ report, ...options }: RunOptions): Promise<void> {
  options.signal?.throwIfAborted();
  const program = startProgram({ ...options, onLine: (line) => report.detail(prettyLog(line)) });
  const abort = () => void program.stop();
  options.signal?.addEventListener('abort', abort, { once: true });
  const { code, last } = await program.ended;
  options.signal?.removeEventListener('abort', abort);
  options.signal?.throwIfAborted();
  if (code === 0) return;
  throw new Failure(
    `"${options.name}" failed (code ${code}).${report.quiet ? `\n${last}` : ''}`,
    options.advice,
  );
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // Nobody is left, as it should be.
  }
}

/** Runs a program that talks to the person itself, in our terminal and our process group; resolves with its exit code. */
export async function runAttached(options: {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  signal: AbortSignal;
}): Promise<number> {
  const { program, args, cwd, signal } = options;
  const child = spawn(program, args, { cwd, env: options.env ?? process.env, stdio: 'inherit' });
  guard(child, { signal: 'SIGTERM' });
  const abort = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', abort, { once: true });
  const [code] = (await once(child, 'close')) as [number | null];
  signal.removeEventListener('abort', abort);
  signal.throwIfAborted();
  return code ?? 1;
}
