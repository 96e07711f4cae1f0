import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { watchRegions } from '../failover.ts';
import { audit } from '../load/audit.ts';
import { type Load, startLoad } from '../load/load.ts';
import { type RegionName, regionNames } from '../region.ts';
import type { Stack } from '../stack.ts';
import { carryOut, nameOf, type Signals } from './carry-out.ts';
import { type Planned, scheduleOf } from './schedule.ts';

/** One thing that was broken. */
export type Entry = {
  readonly at: string;
  readonly what: string;
  readonly seconds: number;
  /** Requests that failed from then until it was mended. */
  readonly failed: number;
};

export type Totals = {
  readonly orders: number;
  readonly asked: number;
  readonly failed: number;
  /** Of these, while a region was away and the name still led there. */
  readonly failedInTheDark: number;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
  readonly ledger: readonly Entry[];
  /** What is broken at the moment. */
  readonly now: string | null;
};

export type ChaosOptions = {
  readonly stack: Stack;
  readonly seed: number;
  /** One line of JSON for each thing that was broken. */
  readonly ledgerFile: string;
  readonly signals: Signals;
  readonly onEntry: (entry: Entry) => void;
  readonly onAudit: (totals: Totals) => void;
};

/** People come in laps, so that what they were told can be compared with what there is again and again. */
const lap = { guests: 6, orders: 2_000, seconds: 60, paceMs: 100 };

/** Breaks one thing after the other under load until it is told to end; the last lap is audited too, unless all stops at once. */
export function startChaos(options: ChaosOptions): {
  readonly totals: () => Totals;
  readonly done: Promise<void>;
} {
  const { stack, seed, ledgerFile, signals, onEntry, onAudit } = options;
  const { end: signal, now } = signals;
  const schedule = scheduleOf(seed);
  const ledger: Entry[] = [];
  const wrong: string[] = [];
  const past = { orders: 0, asked: 0, failed: 0, failedInTheDark: 0, lost: 0, doubled: 0 };
  let load: Load | null = null;
  let current: string | null = null;
  const totals = (): Totals => ({
    ...past,
    orders: past.orders + (load?.tally.placed ?? 0),
    asked: past.asked + (load?.tally.asked ?? 0),
    failed: past.failed + (load?.tally.failures.length ?? 0),
    wrong,
    ledger,
    now: current,
  });

  const one = async (planned: Planned): Promise<void> => {
    await pause(planned.afterMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    const before = totals().failed;
    const since = performance.now();
    current = nameOf(planned);
    await carryOut(stack, planned, signals);
    if (now.aborted) return;
    const failed = totals().failed - before;
    if (planned.deed === 'kill a region') past.failedInTheDark += failed;
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    const entry = { at: new Date().toISOString(), what: current, seconds, failed };
    current = null;
    ledger.push(entry);
    appendFileSync(ledgerFile, `${JSON.stringify({ seed, ...entry })}\n`);
    onEntry(entry);
  };
  const aLap = async (): Promise<void> => {
    const running = await startLoad(stack, lap);
    load = running;
    const unwatch = watchRegions(regionNames, {
      portOf: (region) => stack.regions[region].ingress.ports.https,
      everyMs: 1_000,
      onChange: (region, isWell) => running.move(region, isWell ? region : otherThan(region)),
    });
    try {
      const until = performance.now() + lap.seconds * 1000;
      while (performance.now() < until && !signal.aborted) await one(schedule.next().value);
      if (now.aborted) return;
      const pages = await running.finish();
      const found = await audit(stack.database.adminUrl, running, pages);
      past.lost += found.lost;
      past.doubled += found.doubled;
      wrong.push(...found.wrong);
    } finally {
      unwatch();
      past.orders += running.tally.placed;
      past.asked += running.tally.asked;
      past.failed += running.tally.failures.length;
      load = null;
      await running.close();
    }
    onAudit(totals());
  };
  const done = (async () => {
    while (!signal.aborted) await aLap();
  })();
  return { totals, done };
}

const otherThan = (region: RegionName): RegionName => (region === 'east' ? 'west' : 'east');
