import { randomUUID } from 'node:crypto';
import type { RegionName } from '../region.ts';
import { regionNames } from '../region.ts';
import type { Stack } from '../stack.ts';
import { type GuestOptions, visit, type Watched } from './guest.ts';
import { type Line, makeLine } from './line.ts';
import { pair } from './pair.ts';
import type { Acknowledged } from './place.ts';
import { openScreen, type Screen } from './screen.ts';
import { makeTally, type Tally } from './tally.ts';

export type LoadOptions = {
  readonly guests: number;
  /** No more than so many are placed, and nothing is begun after so many seconds. */
  readonly orders: number;
  readonly seconds: number;
  /** Between two steps of a guest, in milliseconds. */
  readonly paceMs: number;
};

export type Load = {
  readonly tally: Tally;
  /** Every key under which an order was tried begins with it. */
  readonly run: string;
  readonly acknowledged: readonly Acknowledged[];
  readonly screens: readonly Screen[];
  /** Requests that were sent again, unseen by anybody, because a connection was going away. */
  readonly repeated: number;
  /** Resolves when so many orders more were acknowledged, or the load is over. */
  more(orders: number): Promise<void>;
  /** The name leads elsewhere now, as after a failover by DNS. */
  move(from: RegionName, to: RegionName): void;
  /** The guests begin nothing new; resolves with the pages that are open when all have their answer. */
  finish(): Promise<readonly Watched[]>;
  /** Lets go of every connection. */
  close(): Promise<void>;
};

/** People in both regions who look, ask for prices, order, follow and cook, through the ingress that the name leads them to. */
export async function startLoad(stack: Stack, options: LoadOptions): Promise<Load> {
  const run = `load-${randomUUID().slice(0, 8)}`;
  const tally = makeTally();
  const acknowledged: Acknowledged[] = [];
  const waiting = new Set<() => void>();
  const look = () => {
    for (const each of waiting) each();
  };
  const leads: Record<RegionName, RegionName> = { east: 'east', west: 'west' };
  const door = (home: RegionName) => () => stack.regions[leads[home]].ingress.ports.https;
  const homeOf = (index: number): RegionName => regionNames[index % regionNames.length] ?? 'east';
  const lines: Line[] = [];
  const lineAt = (home: RegionName): Line => {
    const made = makeLine(home, door(home));
    lines.push(made);
    return made;
  };
  const { urls, restaurants, kitchen } = stack.demo;
  const stopping = new AbortController();
  const leaving = new AbortController();

  const screens = await Promise.all(
    restaurants.map(async ({ id }, index) => {
      const home = homeOf(index);
      const code = kitchen.find(({ restaurantId }) => restaurantId === id)?.pairingCode ?? '';
      const cookie = await pair(door(home)(), urls.kitchen, code);
      return openScreen({
        line: lineAt(home),
        tally,
        origin: urls.kitchen,
        cookie,
        restaurantId: id,
        signal: leaving.signal,
      });
    }),
  );

  let begun = 0;
  const until = performance.now() + options.seconds * 1000;
  const nextKey = () =>
    begun < options.orders && performance.now() < until && !stopping.signal.aborted
      ? `${run}-${begun++}`
      : null;
  const guestOptions = (index: number): GuestOptions => {
    const restaurant = restaurants[index % restaurants.length];
    if (restaurant === undefined) throw new Error('no demo restaurant');
    return {
      line: lineAt(homeOf(index)),
      tally,
      origin: urls.customer,
      restaurant,
      nextKey,
      paceMs: options.paceMs,
      signal: leaving.signal,
      onPlaced: (order) => {
        acknowledged.push(order);
        tally.order();
        look();
      },
    };
  };
  let over = false;
  const visits = Promise.all(
    Array.from({ length: options.guests }, (_, index) => visit(guestOptions(index))),
  );
  const ended = visits.then((pages) => {
    over = true;
    look();
    return pages.filter((page) => page !== null);
  });
  // Whoever asks for the end hears of it.
  ended.catch(() => {
    over = true;
    look();
  });

  return {
    tally,
    run,
    acknowledged,
    screens,
    get repeated() {
      return lines.reduce((sum, line) => sum + line.repeated, 0);
    },
    more: (orders) => {
      const goal = acknowledged.length + orders;
      return new Promise((resolve) => {
        const check = () => {
          if (acknowledged.length < goal && !over) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      });
    },
    move: (from, to) => {
      leads[from] = to;
    },
    finish: async () => {
      stopping.abort();
      const pages = await ended;
      await Promise.all(screens.map((screen) => screen.rest()));
      return pages;
    },
    close: async () => {
      stopping.abort();
      leaving.abort();
      const pages = await ended.catch(() => []);
      await Promise.all([
        ...screens.map((screen) => screen.stop()),
        ...pages.map(({ stream }) => stream.stop()),
      ]);
      for (const line of lines) line.close();
    },
  };
}
