import pg from 'pg';

/** Rows as the owner sees them, past row-level security: what is really stored. */
export async function rows<Row extends pg.QueryResultRow>(
  adminUrl: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** How many rows of a restaurant a table holds. */
export async function count(adminUrl: string, table: string, restaurantId: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    adminUrl,
    `select count(*)::int as n from "${table}" where restaurant_id = $1`,
    [restaurantId],
  );
  return row?.n ?? 0;
}
