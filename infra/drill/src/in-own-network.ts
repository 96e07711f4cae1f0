import { startProgram } from '@toast/local/program';
import { findSystemProgram, howToInstall } from '@toast/local/test/system-programs';
import { lacksForNamespaces } from '@toast/netns/able';
import { z } from 'zod';
import type { Outcome, Row } from './row.ts';

const said = z.union([
  z.strictObject({ say: z.string() }),
  z.strictObject({
    outcome: z.strictObject({
      requests: z.number(),
      failed: z.number(),
      outageMs: z.number(),
      lost: z.number(),
      doubled: z.number(),
      allowed: z.strictObject({ failed: z.number(), outageMs: z.number() }),
      notes: z.array(z.string()).readonly(),
    }),
  }),
]);
export type Said = z.infer<typeof said>;

/** Brings its whole stack down before it ends. */
const PATIENCE_MS = 60_000;

/**
 * A row that runs as a program of its own, in a network of its own (src/inside.ts), where packets can be swallowed without touching those of
 * this machine.
 */
export const inOwnNetwork = ({ name, lacks }: Pick<Row, 'name' | 'lacks'>): Row => ({
  name,
  lacks: () =>
    lacksForNamespaces() ??
    (findSystemProgram('nft') === undefined ? `there is no nft: ${howToInstall('nft')}` : undefined) ??
    lacks?.(),
  run: async ({ signal, say }) => {
    let outcome: Outcome | undefined;
    // Its parent is this program and not the bootstrap, and nothing outside of its network can be reached.
    const { TOAST_BOOTSTRAP_PID: _, TOAST_TEST_CITUS_URL: _citus, ...env } = process.env;
    const running = startProgram({
      name,
      program: 'unshare',
      args: ['--net', process.execPath, `${import.meta.dirname}/inside.ts`, name],
      env,
      patienceMs: PATIENCE_MS,
      onLine: (line) => {
        const read = said.safeParse(parse(line));
        if (!read.success) say(line);
        else if ('say' in read.data) say(read.data.say);
        else outcome = read.data.outcome;
      },
    });
    const stop = () => void running.stop();
    signal.addEventListener('abort', stop, { once: true });
    const { last } = await running.ended;
    signal.removeEventListener('abort', stop);
    signal.throwIfAborted();
    if (outcome === undefined) throw new Error(last);
    return outcome;
  },
});

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
