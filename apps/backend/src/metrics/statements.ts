import type { StatementSeen } from '@toast/database/client';
import { Counter, type Registry } from 'prom-client';

/** Reasons are sentences in our code; should one ever be made of values, the rest is counted together. */
const mostReasons = 40;

/** Counts every statement by the door it came through, and what goes through the second door by its reason. */
export function countStatements(registry: Registry): (seen: StatementSeen) => void {
  const statements = new Counter({
    name: 'toast_statements_total',
    help: 'SQL statements sent, by the door they came through: tenant (one restaurant), across (all of them), directory',
    labelNames: ['door'],
    registers: [registry],
  });
  const across = new Counter({
    name: 'toast_across_restaurants_total',
    help: 'Statements that read over all restaurants, by what needs it',
    labelNames: ['why'],
    registers: [registry],
  });
  const doors = {
    tenant: statements.labels('tenant'),
    across: statements.labels('across'),
    directory: statements.labels('directory'),
  };
  // A series that begins with its first event cannot be seen to begin.
  for (const counter of Object.values(doors)) counter.inc(0);
  const reasons = new Map<string, Counter.Internal>();
  const reasonOf = (why: string): Counter.Internal => {
    const name = reasons.has(why) || reasons.size < mostReasons ? why : 'others';
    const counter = reasons.get(name) ?? across.labels(name);
    reasons.set(name, counter);
    return counter;
  };
  return ({ door, why }) => {
    doors[door].inc();
    if (why !== undefined) reasonOf(why).inc();
  };
}
