import type { RestaurantId } from '@toast/domain/ids';
import type pg from 'pg';
import type { Landed, Statement } from './statement.ts';
import { valuesFor } from './statement.ts';
import { isPlainRefusal, translate } from './translate.ts';

export type FlightPlan = {
  /** Text sent first, as one message: `begin`, the tenant setting. */
  readonly open?: string;
  readonly statements: readonly Statement[];
  readonly restaurantId: RestaurantId | null;
  /** `commit` rides behind the statements. */
  readonly commit: boolean;
  /** All statements are reads: losing the connection then leaves nothing unknown. */
  readonly reads: boolean;
};

type Outcome = { readonly error: unknown } | { readonly rows: unknown[]; readonly affected: number };

export class FlightFailed extends Error {
  override readonly name = 'FlightFailed';
  /** What the caller is told. */
  readonly told: unknown;
  /** The connection cannot be used any more. */
  readonly broken: boolean;

  constructor(told: unknown, broken: boolean) {
    super('flight failed');
    this.told = told;
    this.broken = broken;
  }
}

/**
 * Sends everything in one write and waits for all answers. An error aborts the transaction, so that the statements behind
 * it, and a commit, come to nothing.
 * @throws FlightFailed with the first cause.
 */
export async function fly(client: pg.PoolClient, plan: FlightPlan): Promise<Landed[]> {
  const outcomes = await sendAll(client, plan);
  const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  if (failures.length > 0) {
    // The first is the cause; those behind it only say that the transaction is aborted.
    const broken = failures.some((error) => !isPlainRefusal(error));
    throw new FlightFailed(translate(failures[0], plan.commit && !plan.reads), broken);
  }
  const first = plan.open === undefined ? 0 : 1;
  return outcomes
    .slice(first, first + plan.statements.length)
    .map((outcome) => ('rows' in outcome ? outcome : { rows: [], affected: 0 }));
}

function sendAll(client: pg.PoolClient, plan: FlightPlan): Promise<Outcome[]> {
  const { statements, restaurantId } = plan;
  const total = (plan.open === undefined ? 0 : 1) + statements.length + (plan.commit ? 1 : 0);
  const outcomes: Outcome[] = [];
  let missing = total;
  return new Promise((resolve) => {
    const land = (index: number) => (error: Error | null | undefined, result: pg.QueryResult | undefined) => {
      // Several commands in one text answer with a list; none of those has rows that anybody reads.
      outcomes[index] = error ? { error } : { rows: result?.rows ?? [], affected: result?.rowCount ?? 0 };
      missing -= 1;
      if (missing === 0) resolve(outcomes);
    };
    const { stream } = client.connection;
    stream.cork();
    try {
      let index = 0;
      if (plan.open !== undefined) client.query(plan.open, land(index++));
      for (const { sql: text, parameters, name } of statements) {
        const values = restaurantId === null ? [...parameters] : valuesFor(restaurantId, parameters);
        client.query({ text, values, name }, land(index++));
      }
      if (plan.commit) client.query('commit', land(index++));
    } finally {
      stream.uncork();
    }
    if (total === 0) resolve(outcomes);
  });
}
