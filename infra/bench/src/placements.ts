import pg from 'pg';
import { bareTables } from './bare/orders-schema.ts';
import { startBare } from './bare/start.ts';
import type { Bed } from './bed/bed.ts';
import type { BenchServer } from './bed/server.ts';
import { makeScripts } from './limit/make-scripts.ts';
import { findPgbench, pgbenchIsMissing, runPgbench } from './limit/pgbench.ts';
import { type Cpu, fire } from './load/fire.ts';
import { placeShots } from './load/place-shots.ts';
import type { Shot } from './load/plan.ts';
import { portOf } from './port-of.ts';
import { median, percentile, perEach } from './statistics.ts';

/** One subject at one number of connections. CPU in milliseconds per order. */
export type Figures = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly backendCpu: number | null;
  /** Of the process that does what follows from the log, meanwhile. */
  readonly workCpu: number | null;
  readonly databaseCpu: number | null;
  readonly generatorCpu: number | null;
};
type Subject = 'toast' | 'bare' | 'limit';
export type PlacementRow = {
  readonly connections: number;
  readonly figures: Readonly<Partial<Record<Subject, Figures>>>;
  /** Orders a second as a share of the other's, median of the rounds' shares. */
  readonly ofLimit: number | null;
  readonly ofBare: number;
  /** The bare server's CPU (its own and the database's) for an order, as a share of ours, what follows from the log included. */
  readonly ofBareByCpu: number | null;
};
export type PlacementOptions = {
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
};

/**
 * Orders placed over HTTP, beside a bare tRPC and Drizzle server and beside pgbench writing the same rows. The three take turns,
 * round after round, so that whatever else the machine does meets all of them.
 */
export async function* benchPlacements(
  server: BenchServer,
  bed: Bed,
  options: PlacementOptions,
): AsyncGenerator<PlacementRow> {
  const { rounds, seconds } = options;
  await makeBareTables(bed.adminUrl, server.citus);
  const bare = await startBare(new URL('./bare/orders-server.ts', import.meta.url), { url: bed.adminUrl });
  const hasLimit = findPgbench();
  if (!hasLimit) console.log(pgbenchIsMissing);
  const scripts = hasLimit ? await makeScripts(bed) : [];
  const shootAt = async (
    port: number,
    shots: readonly Shot[],
    cpu: { readonly backend: Cpu; readonly work: Cpu },
    connections: number,
  ) => {
    const watched = { ...cpu, database: server.cpu };
    const plan = { port, connections, warmSeconds: 1, seconds, shots };
    const { fired, cpu: used } = await fire(plan, watched);
    return {
      perSecond: fired.count / fired.seconds,
      p50: percentile(fired.latencies, 0.5),
      p95: percentile(fired.latencies, 0.95),
      backendCpu: perEach(used.backend, fired.count),
      workCpu: perEach(used.work, fired.count),
      databaseCpu: perEach(used.database, fired.count),
      generatorCpu: perEach(fired.cpu, fired.count),
    };
  };
  const subjects: Record<Subject, (connections: number) => Promise<Figures | null>> = {
    toast: (connections) =>
      shootAt(
        portOf(bed.url),
        placeShots(bed.restaurants, bed.cart),
        { backend: bed.cpu, work: bed.workCpu },
        connections,
      ),
    bare: (connections) =>
      shootAt(
        bare.port,
        bed.restaurants.map((each) => bareShot(bed, each.id)),
        { backend: bare.cpu, work: () => null },
        connections,
      ),
    limit: async (connections) => {
      if (!hasLimit) return null;
      const ran = await runPgbench(bed.adminUrl, scripts, connections, seconds, server.cpu);
      return {
        perSecond: ran.perSecond,
        p50: percentile(ran.latencies, 0.5),
        p95: percentile(ran.latencies, 0.95),
        backendCpu: null,
        workCpu: null,
        databaseCpu: perEach(ran.databaseCpu, ran.countWithWarmUp),
        generatorCpu: null,
      };
    },
  };
  try {
    for (const connections of options.connections) {
      const runs: Record<Subject, Figures[]> = { toast: [], bare: [], limit: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const subject of ['toast', 'bare', 'limit'] as const) {
          const figures = await subjects[subject](connections);
          if (figures !== null) runs[subject].push(figures);
        }
      }
      yield rowOf(connections, runs);
    }
  } finally {
    bare.stop();
  }
}

function rowOf(connections: number, runs: Readonly<Record<Subject, readonly Figures[]>>): PlacementRow {
  const shareOf = (other: readonly Figures[], of: (figures: Figures) => number | null) => {
    const shares = other.flatMap((figures, index) => {
      const [own, theirs] = [of(runs.toast[index] ?? figures), of(figures)];
      return own === null || theirs === null ? [] : [own / theirs];
    });
    return shares.length === 0 ? null : median(shares);
  };
  const bothCpu = ({ backendCpu, workCpu, databaseCpu }: Figures) =>
    backendCpu === null || databaseCpu === null ? null : 1 / (backendCpu + (workCpu ?? 0) + databaseCpu);
  return {
    connections,
    figures: {
      toast: middle(runs.toast),
      bare: middle(runs.bare),
      ...(runs.limit.length > 0 && { limit: middle(runs.limit) }),
    },
    ofLimit: shareOf(runs.limit, ({ perSecond }) => perSecond),
    ofBare: shareOf(runs.bare, ({ perSecond }) => perSecond) ?? Number.NaN,
    ofBareByCpu: shareOf(runs.bare, bothCpu),
  };
}

function middle(runs: readonly Figures[]): Figures {
  const of = (read: (figures: Figures) => number) => median(runs.map(read));
  const known = (read: (figures: Figures) => number | null) => {
    const values = runs.flatMap((figures) => read(figures) ?? []);
    return values.length === 0 ? null : median(values);
  };
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50: of(({ p50 }) => p50),
    p95: of(({ p95 }) => p95),
    backendCpu: known(({ backendCpu }) => backendCpu),
    workCpu: known(({ workCpu }) => workCpu),
    databaseCpu: known(({ databaseCpu }) => databaseCpu),
    generatorCpu: known(({ generatorCpu }) => generatorCpu),
  };
}

/** The same guest and as many lines, with a name and a price that this server believes. */
function bareShot(bed: Bed, restaurantId: string): Shot {
  const text = JSON.stringify({
    restaurantId,
    guest: { name: 'Bench', phone: '+353 1 234 5678', email: 'bench@example.com' },
    lines: bed.cart.lines.map(({ itemId, quantity, modifiers }) => ({
      itemId,
      name: 'Soda bread with dulse butter',
      quantity,
      unitPrice: 1250,
      modifiers: modifiers.map(({ optionId }) => ({ optionId, name: 'Extra butter', price: 50 })),
    })),
    note: '',
  });
  return {
    path: '/trpc/place',
    body: { before: `${text.slice(0, -2)}`, after: text.slice(-2) },
    holds: '"outcome":"PLACED"',
  };
}

async function makeBareTables(adminUrl: string, citus: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of bareTables(citus)) await client.query(statement);
  } finally {
    await client.end();
  }
}
