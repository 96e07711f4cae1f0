import type { Database } from '@toast/database/client';
import { Gauge, type Registry } from 'prom-client';

/** The pool of connections as it is at the moment of a scrape. */
export function watchPool(registry: Registry, { pool, waiting }: Pick<Database, 'pool' | 'waiting'>): void {
  const states = {
    busy: () => pool.totalCount - pool.idleCount,
    idle: () => pool.idleCount,
    waiting: () => waiting().connections + pool.waitingCount,
  };
  new Gauge({
    name: 'toast_database_connections',
    help: 'Connections to the database that are busy or idle, and how many wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(states)) this.set({ state }, count());
    },
  });
  new Gauge({
    name: 'toast_database_turns_waiting',
    help: 'Transactions that wait for the turn of their restaurant',
    registers: [registry],
    collect() {
      this.set(waiting().turns);
    },
  });
  new Gauge({
    name: 'toast_database_connections_max',
    help: 'Connections to the database that there may be at most',
    registers: [registry],
    collect() {
      this.set(pool.options.max);
    },
  });
}
