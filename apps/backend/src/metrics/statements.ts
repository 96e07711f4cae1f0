import type { StatementSeen } from '@toast/database/client';
import { Counter, type Registry } from 'prom-client';

/** Reasons are sentences in our code; should one ever be made of values, the rest is counted together. */
const mostReasons = 40;

/**
 * Counts every statement by the door it came through, and what goes through the second door by its reason. An order is a dozen
 * statements: they are counted in plain numbers, which become series when somebody looks.
 */
export function countStatements(registry: Registry): (seen: StatementSeen) => void {
  const doors = { tenant: 0, across: 0, directory: 0 };
  const reasons = new Map<string, number>();
  new Counter({
    name: 'toast_statements_total',
    help: 'SQL statements sent, by the door they came through: tenant (one restaurant), across (all of them), directory',
    labelNames: ['door'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [door, count] of Object.entries(doors)) this.inc({ door }, count);
    },
  });
  new Counter({
    name: 'toast_across_restaurants_total',
    help: 'Statements that read over all restaurants, by what needs it',
    labelNames: ['why'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [why, count] of reasons) this.inc({ why }, count);
    },
  });
  return ({ door, why }) => {
    doors[door] += 1;
    if (why === undefined) return;
    const name = reasons.has(why) || reasons.size < mostReasons ? why : 'others';
    reasons.set(name, (reasons.get(name) ?? 0) + 1);
  };
}
