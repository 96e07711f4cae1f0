import type { RestaurantId } from '@toast/domain/ids';
import pg from 'pg';
import { deadlines } from './deadlines.ts';
import { FlightQuery, type Outgoing } from './flight-query.ts';
import type { Landed, Statement } from './statement.ts';
import { valuesFor } from './statement.ts';
import { isPlainRefusal, translate } from './translate.ts';
import type { Watch } from './watch.ts';

export type FlightPlan = {
  /** Sent first: `begin`, the tenant setting. */
  readonly open?: readonly Outgoing[];
  readonly statements: readonly Statement[];
  readonly restaurantId: RestaurantId | null;
  /** `commit` rides behind the statements. */
  readonly commit: boolean;
  /** All statements are reads: losing the connection then leaves nothing unknown. */
  readonly reads: boolean;
};

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

/** The same as `fly`, with somebody beside it. */
export const flyWatched = (
  watch: Watch | undefined,
  client: pg.PoolClient,
  plan: FlightPlan,
): Promise<Landed[]> =>
  watch === undefined ? fly(client, plan) : watch.flight(plan, () => fly(client, plan));

/**
 * Sends everything in one write and waits for all answers, which come in one as well. An error aborts the transaction: the
 * statements behind it, and a commit, come to nothing, and a transaction that was to end here is rolled back.
 * @throws FlightFailed; RangeError for a value that cannot be sent, with which nothing was.
 */
export async function fly(client: pg.PoolClient, plan: FlightPlan): Promise<Landed[]> {
  const { open = [], statements, restaurantId, commit } = plan;
  const outgoing: Outgoing[] = [
    ...open,
    ...statements.map(({ sql, parameters, name }) => ({
      sql,
      values: restaurantId === null ? parameters : valuesFor(restaurantId, parameters),
      name,
    })),
    ...(commit ? [ending] : []),
  ];
  if (outgoing.length === 0) return [];
  const { answer, answered } = send(client, outgoing);
  try {
    const landed = await answer;
    return landed.slice(open.length, open.length + statements.length);
  } catch (error) {
    // What the server complains of before it came to the commit has kept it from committing.
    const refusedBefore = error instanceof pg.DatabaseError && answered() < outgoing.length - 1;
    const told = translate(error, commit && !plan.reads && !refusedBefore);
    if (!isPlainRefusal(error)) throw new FlightFailed(told, true);
    throw new FlightFailed(told, commit && !(await rollBack(client)));
  }
}

const ending: Outgoing = { sql: 'commit', values: [], name: 'flight.commit' };
const undoing: Outgoing = { sql: 'rollback', values: [], name: 'flight.rollback' };

function send(client: pg.PoolClient, outgoing: readonly Outgoing[], timeout?: number) {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Landed[]>();
  const query = new FlightQuery(outgoing, (error, landed) =>
    landed === undefined ? reject(error) : resolve(landed),
  );
  if (timeout !== undefined) query.query_timeout = timeout;
  client.query(query);
  return { answer: promise, answered: () => query.answered };
}

/**
 * Takes an open transaction back. @returns false when the connection cannot even do that: thrown away, the server does it. A coordinator of
 * Citus whose worker says nothing any more takes nothing back either, and whoever asked has waited long enough.
 */
export const rollBack = (client: pg.PoolClient): Promise<boolean> =>
  send(client, [undoing], deadlines.rollback).answer.then(
    () => true,
    () => false,
  );
