import { Counter, Gauge, type Registry } from 'prom-client';
import type { ShedReason } from '../load/gate.ts';
import { isGivenUp, type LoadClass, loadClasses } from '../load/load-class.ts';
import type { Pressure } from '../load/pressure.ts';

const reasons: readonly ShedReason[] = ['OVERLOADED', 'RESTAURANT_SHARE'];

/** Who is turned away. */
export function countShed(registry: Registry): (each: LoadClass, reason: ShedReason) => void {
  const shed = new Counter({
    name: 'toast_shed_total',
    help: 'Requests turned away before anything was done for them: everybody of a class, or of one restaurant what is more than its share',
    labelNames: ['class', 'reason'],
    registers: [registry],
  });
  // A series that begins with its first event cannot be seen to begin.
  for (const each of loadClasses) for (const reason of reasons) shed.inc({ class: each, reason }, 0);
  return (each, reason) => shed.inc({ class: each, reason });
}

/** What is given up at the moment of a scrape. */
export function watchGate(registry: Registry, pressure: () => Pressure): void {
  new Gauge({
    name: 'toast_given_up',
    help: '1 while requests of this class are turned away because this backend has too much to do',
    labelNames: ['class'],
    registers: [registry],
    collect() {
      for (const each of loadClasses) this.set({ class: each }, isGivenUp(each, pressure()) ? 1 : 0);
    },
  });
}
