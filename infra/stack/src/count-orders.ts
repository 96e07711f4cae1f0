import pg from 'pg';

export type Counted = { readonly ordersPerSecond: number; readonly ordersInAll: number };

/** Counts the orders there are, every so often. A database that is away for a moment leaves the count as it was. */
export async function countOrders(
  adminUrl: string,
  everyMs: number,
): Promise<{ now(): Counted; stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  pool.on('error', () => {});
  const count = async () => {
    const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from "order"');
    return rows[0]?.n ?? 0;
  };
  let now: Counted = { ordersPerSecond: 0, ordersInAll: await count() };
  let at = performance.now();
  const look = async () => {
    const n = await count();
    const seconds = (performance.now() - at) / 1000;
    at = performance.now();
    now = { ordersPerSecond: (n - now.ordersInAll) / seconds, ordersInAll: n };
  };
  const counting = setInterval(() => void look().catch(() => {}), everyMs);
  return {
    now: () => now,
    stop: async () => {
      clearInterval(counting);
      await pool.end();
    },
  };
}
