import { type AuditReport, auditEverything } from '@toast/database/audit/audit-everything';
import type { Violation } from '@toast/database/audit/violation';
import { createDatabase } from '@toast/database/client';
import { patient } from './patient.ts';
import { withClient } from './with-client.ts';

export type Settled = AuditReport & {
  /** Prepared transactions that the restore left, ended by what the coordinator had decided of them. */
  readonly recovered: number;
  /** What is wrong with the nodes themselves. */
  readonly faults: readonly string[];
};

/** What was wrong, a line each; none = the restored database is whole. */
export const complaints = ({ faults, violations }: Settled): string[] => [
  ...faults,
  ...violations.map(
    ({ invariant, restaurantId, said }: Violation) => `${invariant}: ${restaurantId ?? 'all'}: ${said}`,
  ),
];

/**
 * Ends what a restore left half done, and audits all. `nodes`: superuser's URLs, the coordinator's first.
 * @param point the restore point that the nodes should be at; without, nobody asks.
 */
export async function settleAndAudit(
  nodes: readonly [string, ...string[]] | readonly string[],
  point?: string,
): Promise<Settled> {
  const [coordinator = ''] = nodes;
  const recovered = await recoverPrepared(coordinator);
  const faults: string[] = [];
  for (const url of nodes) {
    const { left, waiting } = await lookAt(url);
    if (left > 0)
      faults.push(`${new URL(url).searchParams.get('port') ?? url}: ${left} prepared transactions are left`);
    if (waiting) faults.push(`${url}: still in recovery`);
  }
  if (point !== undefined) faults.push(...(await notAt(coordinator, point)));
  // Statistics may be as old as the backup; without them a log is looked through once for each of its orders.
  await withClient(coordinator, (client) => client.query('analyze'));
  const db = createDatabase({
    url: coordinator,
    applicationName: 'toast audit',
    maxConnections: 2,
    deadlines: patient,
  });
  try {
    return { ...(await auditEverything(db)), recovered, faults };
  } finally {
    await db.close();
  }
}

const recoverPrepared = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_extension where extname = 'citus'");
    if (rowCount === 0) return 0;
    const { rows } = await client.query<{ ended: number }>('select recover_prepared_transactions() as ended');
    return rows[0]?.ended ?? 0;
  });

const lookAt = (url: string): Promise<{ left: number; waiting: boolean }> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ left: number; waiting: boolean }>(
      'select count(*)::int as left, pg_is_in_recovery() as waiting from pg_prepared_xacts where database = current_database()',
    );
    return rows[0] ?? { left: 0, waiting: false };
  });

/** The point's own row is written before it and completed after it; a later row would have come from beyond it. */
const notAt = (url: string, point: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; made: boolean }>(
      'select name, made_at is not null as made from ops.restore_point order by asked_at desc limit 1',
    );
    const [newest] = rows;
    if (newest === undefined) return [`the copy knows of no restore point, and should be at ${point}`];
    if (newest.name === point && !newest.made) return [];
    return [`the copy is at ${newest.name}${newest.made ? ' or later' : ''}, and should be at ${point}`];
  });
