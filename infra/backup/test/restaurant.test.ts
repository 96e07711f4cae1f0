import { demand } from '@toast/infra-checks/demand';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasCitus } from '../bed/has-citus.ts';
import { type LiveCluster, startLiveCluster } from '../bed/live-cluster.ts';
import { nextSecond } from '../bed/next-second.ts';
import { type OpenRestaurant, type OpenRestaurants, openRestaurants } from '../bed/open-restaurants.ts';
import { makePoint } from '../src/make-point.ts';
import type { Part } from '../src/restaurant/policies.ts';
import { restoreRestaurant } from '../src/restaurant/restore-restaurant.ts';
import { restoreScratch, type ScratchCluster } from '../src/scratch-cluster.ts';
import { withClient } from '../src/with-client.ts';

const can = demand('pgbackrest', 'pg_ctl');
let live: LiveCluster;
let open: OpenRestaurants;
let copy: ScratchCluster;
let point: string;

beforeAll(async () => {
  if (!can) return;
  // Where there is Citus, the rows go from shard to shard.
  live = await startLiveCluster(hasCitus() ? 2 : 0);
  open = await openRestaurants(live.adminUrl, live.appUrl);
  await live.backup('full');
  await open.order(2);
  await nextSecond();
  point = (await makePoint(live.adminUrl))?.name ?? '';
  copy = await restoreScratch(live.programs, live.fleet, { point, scratch: live.scratch, margin: 0 });
  await open.order(2);
}, 180_000);
afterAll(async () => {
  await copy?.remove();
  await open?.stop();
  await live?.stop();
});

const sql = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  withClient(live.adminUrl, async (client) => (await client.query<Row>(text, [...values])).rows);

const restaurant = (index: number): OpenRestaurant => {
  const found = open.restaurants[index];
  if (found === undefined) throw new Error('the demo has no such restaurant');
  return found;
};

const restore = ({ slug }: OpenRestaurant, part: Part, dryRun = false) =>
  restoreRestaurant({
    slug,
    part,
    dryRun,
    appUrl: live.appUrl,
    adminUrl: live.adminUrl,
    copyUrl: copy.coordinator,
    point,
    by: 'operator',
  });

const tables = [
  'item',
  'menu_group',
  'modifier_group',
  'menu_draft',
  'order',
  'event',
  'check',
  'selection',
  'ticket',
  'counter',
];

/** Everything of a restaurant that a restore could touch, as one word per table. */
async function fingerprint({ id }: OpenRestaurant): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const [row] = await sql<{ print: string }>(
      `select md5(string_agg(r::text, '|' order by r::text)) as print from "${table}" r where restaurant_id = $1`,
      [id],
    );
    prints[table] = row?.print ?? '';
  }
  return prints;
}

const menuOf = ({ id }: OpenRestaurant) =>
  sql<{ id: string; name: string; price: string; archived: boolean; rev: number }>(
    'select id, name, price, archived_at is not null as archived, rev::int from item where restaurant_id = $1 order by id',
    [id],
  );

describe('one restaurant', () => {
  it('has its menu back after it was deleted by mistake, with what was made since, and nobody else notices', async () => {
    const [mine, other] = [restaurant(0), restaurant(1)];
    const before = await menuOf(mine);
    const [changed, archived, gone] = before;
    if (changed === undefined || archived === undefined || gone === undefined)
      throw new Error('a short menu');
    await sql('update item set price = 1, rev = rev + 1 where restaurant_id = $1 and id = $2', [
      mine.id,
      changed.id,
    ]);
    await sql('update item set archived_at = now(), rev = rev + 1 where restaurant_id = $1 and id <> $2', [
      mine.id,
      changed.id,
    ]);
    await sql('delete from item where restaurant_id = $1 and id = $2', [mine.id, gone.id]);
    const [since] = await sql<{ id: string }>(
      `insert into item (restaurant_id, id, group_id, name, price)
       select restaurant_id, $2, group_id, 'Made since', 500 from item where restaurant_id = $1 and id = $3 returning id`,
      [mine.id, '0193a000-0000-7000-8000-00000000000a', changed.id],
    );
    const deleted = await fingerprint(mine);
    const [draft] = await sql<{ rev: number }>('select rev::int from menu_draft where restaurant_id = $1', [
      mine.id,
    ]);
    const others = await fingerprint(other);

    const dry = await restore(mine, 'MENU', true);
    expect(dry).toMatchObject({ outcome: 'DRY_RUN', why: [] });
    expect(await fingerprint(mine)).toEqual(deleted);
    const items = dry.taken.find(({ table }) => table === 'item');
    expect(items).toMatchObject({ inserted: 1, changed: before.length - 1, same: 0 });
    expect(items?.diff).toContain(`+ item ${gone.id} "${gone.name}"`);
    expect(items?.diff).toContain(`~ item ${changed.id} "${changed.name}": price`);

    const done = await restore(mine, 'MENU');
    expect(done).toMatchObject({ outcome: 'DONE', taken: dry.taken });
    const after = await menuOf(mine);
    const bare = (rows: typeof after) => rows.map(({ rev: _, ...row }) => row);
    expect(bare(after.filter(({ id }) => id !== since?.id))).toEqual(bare(before));
    expect(after.some(({ id }) => id === since?.id)).toBe(true);
    // Who has the changed item open, or has reviewed the draft, is told that it was changed.
    expect(after.find(({ id }) => id === changed.id)?.rev).toBe(changed.rev + 2);
    expect(await sql('select rev::int from menu_draft where restaurant_id = $1', [mine.id])).toEqual([
      { rev: (draft?.rev ?? 0) + 1 },
    ]);
    expect(await fingerprint(other)).toEqual(others);
    expect(await restore(mine, 'MENU')).toMatchObject({ outcome: 'DONE' });
    expect(
      await sql(
        'select part, point, asked_by, outcome from ops.restaurant_restore where restaurant_id = $1',
        [mine.id],
      ),
    ).toEqual(Array(2).fill({ part: 'MENU', point, asked_by: 'operator', outcome: 'DONE' }));
  });

  it('has its lost orders back, and those that came since are left alone', async () => {
    const [mine, other] = [restaurant(1), restaurant(0)];
    const others = await fingerprint(other);
    const whole = await fingerprint(mine);
    const orders = await withClient(copy.coordinator, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'select id from "order" where restaurant_id = $1 order by opened_at desc limit 2',
        [mine.id],
      );
      return rows.map(({ id }) => id);
    });
    await lose(mine, orders);
    const lost = await fingerprint(mine);
    expect(lost['order']).not.toBe(whole['order']);

    const dry = await restore(mine, 'HISTORY', true);
    expect(await fingerprint(mine)).toEqual(lost);
    expect(dry.taken.find(({ table }) => table === 'order')).toMatchObject({ inserted: 2, changed: 0 });
    expect(await restore(mine, 'HISTORY')).toMatchObject({ outcome: 'DONE', taken: dry.taken });
    // To the microsecond and the key of the json: what was agreed is agreed.
    expect(await fingerprint(mine)).toEqual(whole);
    expect(await fingerprint(other)).toEqual(others);
    await open.order(1);
  });

  it('is refused a history that contradicts its own, and nothing is changed', async () => {
    const mine = restaurant(2);
    await sql(
      `update event set id = '0193a000-0000-7000-8000-00000000000b' where restaurant_id = $1 and seq = 1`,
      [mine.id],
    );
    const before = await fingerprint(mine);
    const refused = await restore(mine, 'HISTORY');
    expect(refused).toMatchObject({
      outcome: 'REFUSED',
      why: ['event 1 is another one here than in the copy (id)'],
    });
    expect(await fingerprint(mine)).toEqual(before);
  });

  it('is refused what would leave it less whole: an order back that was called off since', async () => {
    const mine = restaurant(1);
    const [{ id: order } = { id: '' }] = await withClient(copy.coordinator, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'select id from "order" where restaurant_id = $1 order by opened_at desc limit 1',
        [mine.id],
      );
      return rows;
    });
    const answer = await open.cancel(mine, order);
    expect(answer).toBe(200);
    await lose(mine, [order], { log: false });
    const before = await fingerprint(mine);
    const refused = await restore(mine, 'HISTORY');
    expect(refused.outcome).toBe('REFUSED');
    expect(refused.why.join('\n')).toContain('its last event says CANCELLED');
    expect(await fingerprint(mine)).toEqual(before);
  });

  it('must be one that there is', async () => {
    await expect(restore({ id: '', slug: 'nowhere', apiKey: '' }, 'MENU')).rejects.toThrow(
      'there is no restaurant "nowhere"',
    );
  });
});

/** Orders with everything that belongs to them, gone from the tables; the counters have counted on. */
async function lose({ id }: OpenRestaurant, orders: readonly string[], { log = true } = {}): Promise<void> {
  const lost = [id, orders];
  const tickets = 'select t.id from ticket t where t.restaurant_id = $1 and t.order_id = any ($2::uuid[])';
  const seqs = `select e.seq from event e where e.restaurant_id = $1 and (e.entity_id = any ($2::uuid[]) or e.payload->>'orderId' = any ($2::text[]))`;
  if (log) {
    await sql(`delete from effect_done where restaurant_id = $1 and seq in (${seqs})`, lost);
    await sql(`delete from event where restaurant_id = $1 and seq in (${seqs})`, lost);
  }
  await sql(`delete from ticket_line where restaurant_id = $1 and ticket_id in (${tickets})`, lost);
  for (const table of ['kitchen_operation'])
    await sql(`delete from ${table} where restaurant_id = $1 and ticket_id in (${tickets})`, lost);
  for (const table of ['ticket', 'payment', 'selection', '"check"'])
    await sql(`delete from ${table} where restaurant_id = $1 and order_id = any ($2::uuid[])`, lost);
  await sql('delete from "order" where restaurant_id = $1 and id = any ($2::uuid[])', lost);
}
