import { withClient } from '../src/with-client.ts';

/** All orders that are there, in the order of their ids. */
export const orderIds = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from "order" order by id');
    return rows.map(({ id }) => id);
  });
