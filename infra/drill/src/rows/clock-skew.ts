import { existsSync } from 'node:fs';
import pg from 'pg';
import { onStack } from '../on-stack.ts';

const machines = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
/** Stands between a process and the system's wall clock, wherever Debian puts it. */
const libfaketime = machines
  .map((machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`)
  .find((file) => existsSync(file));

const skewSeconds = 300;

/** One backend's clock is five minutes ahead, another's as much behind; durations are measured by a clock that is right. */
export const clockSkew = onStack({
  name: 'clock skew of 5 minutes on a backend',
  allowed: { failed: 0, outageMs: 5_000 },
  lacks: () =>
    libfaketime === undefined
      ? 'there is no libfaketime: apt-get install --no-install-recommends faketime'
      : undefined,
  happen: async ({ stack, load, say }) => {
    await load.more(30);
    const skewed = [
      [stack.regions.east.backends[0], `+${skewSeconds}`],
      [stack.regions.west.backends[1], `-${skewSeconds}`],
    ] as const;
    for (const [member, seconds] of skewed) {
      await member?.kill('SIGTERM');
      await member?.start({ LD_PRELOAD: libfaketime, FAKETIME: seconds, DONT_FAKE_MONOTONIC: '1' });
      say(`the clock of ${member?.name} is ${seconds} s off`);
    }
    await load.more(300);
  },
  afterwards: async ({ stack, note }) => {
    const client = new pg.Client({ connectionString: stack.database.adminUrl });
    await client.connect();
    try {
      // The run is shorter than the skew: what is older, or from the future, was written by a wrong clock.
      const { rows } = await client.query<{ ahead: number; behind: number }>(
        `select count(*) filter (where opened_at > now() + interval '60 s')::int as ahead,
           count(*) filter (where opened_at < now() - interval '240 s')::int as behind from "order"`,
      );
      const { ahead = 0, behind = 0 } = rows[0] ?? {};
      if (ahead === 0 || behind === 0) throw new Error('nobody believed the wrong clocks');
      note(
        `${ahead} orders say that they were opened in the future, ${behind} five minutes ago; sums, logs and streams are right`,
      );
    } finally {
      await client.end();
    }
  },
});
