import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './say.mjs';

const PATIENCE_MS = 30_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const parents = ourParents();

// A terminal that is gone makes every write fail; that must not keep us from stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Set when somebody asked us to stop: then a program's failure is not news. */
let stopping = false;

/**
 * Runs the program as the leader of a process group of its own and resolves with its exit code. Whatever ends us ends it:
 * signals are passed on once (a terminal sends Ctrl-C to npm as well, and npm passes it on again), and when npm is killed
 * outright we notice that our parent is gone. What is left of the group afterwards is swept away.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} 130 when it was asked to stop and did not end by itself
 */
export function runGroup(program, args, env) {
  const windows = process.platform === 'win32';
  const child = spawn(program, args, {
    cwd: root,
    env: { ...env, TOAST_BOOTSTRAP_PID: String(process.pid) },
    stdio: 'inherit',
    detached: !windows,
    shell: windows && program === 'npx',
  });
  const ask = (/** @type {NodeJS.Signals} */ signal) => {
    if (stopping) return;
    stopping = true;
    child.kill(signal);
    setTimeout(() => killGroup(child.pid, 'SIGKILL'), PATIENCE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, ask);
  const watch = setInterval(() => parentIsGone() && ask('SIGTERM'), 500);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const signal of SIGNALS) process.off(signal, ask);
      clearInterval(watch);
      killGroup(child.pid, 'SIGTERM');
      resolve(code ?? (stopping ? 130 : 1));
    });
  });
}

/** Ends quietly when somebody asked us to stop. */
export function exitIfStopping() {
  if (stopping) process.exit(130);
}

/** Only npm is expected to stay with us; a shell that started us in the background may leave. */
function parentIsGone() {
  return process.env.npm_lifecycle_event !== undefined && ourParents() !== parents;
}

/** Our parent and its parent: npm runs us through a shell, and that shell does not notice when npm is killed. */
function ourParents() {
  if (process.platform !== 'linux') return String(process.ppid);
  try {
    // "pid (name, which may hold anything) state ppid …"
    const status = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${status.split(') ').at(-1)?.split(' ')[1]}`;
  } catch {
    return 'gone';
  }
}

/**
 * @param {number | undefined} leader
 * @param {NodeJS.Signals} signal
 */
function killGroup(leader, signal) {
  if (leader === undefined || process.platform === 'win32') return;
  try {
    process.kill(-leader, signal);
  } catch {
    // Nobody is left, as it should be.
  }
}
