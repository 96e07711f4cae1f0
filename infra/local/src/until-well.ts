import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { prettyLog } from './pretty-log.ts';
import type { Program } from './program.ts';
import type { Service } from './services.ts';

const PATIENCE_MS = 120_000;

/** Resolves when the service answers; rejects when it ends first, takes two minutes, or `signal` aborts. */
export async function untilWell(service: Service, program: Program, signal?: AbortSignal): Promise<void> {
  const over = new AbortController();
  const ended = program.ended.then((end) => {
    throw endedFailure(program.name, end);
  });
  const well = probe(
    service,
    AbortSignal.any([over.signal, AbortSignal.timeout(PATIENCE_MS), ...(signal ? [signal] : [])]),
  );
  try {
    await Promise.race([ended, well]);
  } finally {
    over.abort();
    ended.catch(() => {});
    well.catch(() => {});
  }
}

/** What to say of a service that ended without being asked to. */
export function endedFailure(name: string, { code, signal, last }: Awaited<Program['ended']>): Failure {
  const how = signal === null ? `code ${code}` : signal;
  return new Failure(
    `"${name}" has ended unexpectedly (${how}). Its last lines:\n${readable(last)}`,
    'Everything else was stopped as well. Look at its lines; if the demo data is damaged: npm start -- --reset',
  );
}

async function probe({ name, probe: url, isWell }: Service, signal: AbortSignal): Promise<void> {
  let answer = 'no answer';
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal, redirect: 'manual' });
      await response.body?.cancel();
      if (isWell(response.status)) return;
      answer = `status ${response.status}`;
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  if (signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError') {
    throw new Failure(`"${name}" does not become ready at ${url} (${answer}).`, 'Look at its lines above.');
  }
  signal.throwIfAborted();
}

function readable(lines: string): string {
  return lines.split('\n').map(prettyLog).join('\n').replace(/^/gm, '    ');
}
