import { Failure } from './failure.ts';
import { paint } from './report.ts';

/** `signal` aborts when somebody asks us to stop: Ctrl-C, SIGTERM, a closed terminal, a killed parent. */
export type CommandContext = { args: string[]; signal: AbortSignal };

const INTERRUPTED = 130;

/**
 * Runs one of the launcher's commands: turns signals into an AbortSignal and a Failure into a sentence with advice. The
 * command resolves with its exit code (nothing = 0) after it has stopped all that it started.
 */
export async function runCommand(
  work: (context: CommandContext) => Promise<number | undefined>,
): Promise<void> {
  // A terminal that is gone makes every write fail; that must not keep us from stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const stopping = new AbortController();
  const stop = () => stopping.abort(new Error('asked to stop'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const watch = setInterval(() => bootstrapIsGone() && stop(), 500);
  watch.unref();
  try {
    process.exitCode = (await work({ args: process.argv.slice(2), signal: stopping.signal })) ?? 0;
  } catch (error) {
    process.exitCode = stopping.signal.aborted ? INTERRUPTED : 1;
    if (!stopping.signal.aborted) process.stderr.write(`\n${paint('red', '✗')} ${explain(error)}\n`);
  }
}

/** The bootstrap (run.mjs) names itself; when it was killed outright, our parent is somebody else. */
function bootstrapIsGone(): boolean {
  const bootstrap = process.env.TOAST_BOOTSTRAP_PID;
  return bootstrap !== undefined && Number(bootstrap) !== process.ppid;
}

/** What failed, and what to do about it where we know; the stack of what nobody expected. */
export function explain(error: unknown): string {
  if (error instanceof Failure) return `${error.message}\n  → ${error.advice}`;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
