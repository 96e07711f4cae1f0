import type { PlacementGround } from '@toast/database/order/place.reads';
import { asId, type ItemId, type StationId } from '@toast/domain/ids';
import { describe, expect, it } from 'vitest';
import { Turn } from './turn.ts';

const soup = asId<ItemId>('00000000-0000-7000-8000-000000000001');
const ground = (change: Partial<PlacementGround> = {}): PlacementGround => ({
  event_seq: 10,
  menu_version: 3,
  stock_epoch: 5,
  order_number: 41,
  order_number_date: '2026-03-14',
  switched_off: null,
  zone: 'Europe/Dublin',
  closeout_minute: 240,
  status: 'ACTIVE',
  first_station: asId<StationId>('00000000-0000-7000-8000-000000000002'),
  ...change,
});
const none = async () => 0;
/** Lunch, one minute before the closeout of that night, and one minute after. */
const [lunch, late, early] = ['2026-03-14T12:00:00Z', '2026-03-15T03:59:00Z', '2026-03-15T04:01:00Z'].map(
  (at) => new Date(at),
) as [Date, Date, Date];

describe('numbers within a turn', () => {
  it.each<[string, Partial<PlacementGround>, Date[], [string, number][]]>([
    [
      'go on from the counter',
      {},
      [lunch, lunch, late],
      [
        ['2026-03-14', 42],
        ['2026-03-14', 43],
        ['2026-03-14', 44],
      ],
    ],
    [
      'begin again on a new business date',
      {},
      [late, early, early],
      [
        ['2026-03-14', 42],
        ['2026-03-15', 1],
        ['2026-03-15', 2],
      ],
    ],
    ['begin at one', { order_number: 0, order_number_date: null }, [lunch], [['2026-03-14', 1]]],
    [
      'go on with the day before where its orders ended',
      { order_number: 2, order_number_date: '2026-03-15' },
      [late, early, late],
      [
        ['2026-03-14', 78],
        ['2026-03-15', 3],
        ['2026-03-14', 79],
      ],
    ],
  ])('%s', async (_, change, instants, expected) => {
    const turn = new Turn(ground(change), []);
    const given: [string, number][] = [];
    for (const at of instants) {
      const { date, number } = await turn.number(at, async () => 77);
      given.push([date, number]);
    }
    expect(given).toEqual(expected);
    const latest = given.reduce((a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a));
    const kept =
      change.order_number_date !== undefined &&
      change.order_number_date !== null &&
      change.order_number_date > latest[0];
    if (!kept) expect(turn.counters).toMatchObject({ order_number_date: latest[0], order_number: latest[1] });
  });

  it('leave the counter with the latest date, whoever came late', async () => {
    const turn = new Turn(ground({ order_number: 2, order_number_date: '2026-03-15' }), []);
    await turn.number(late, none);
    expect(turn.counters).toEqual({
      event_seq: 10,
      stock_epoch: 5,
      order_number: 2,
      order_number_date: '2026-03-15',
    });
  });
});

describe('stock within a turn', () => {
  it('is what the orders before have left', () => {
    const turn = new Turn(ground(), [{ entityId: soup, status: 'QUANTITY', quantity: 5 }]);
    expect(turn.take(soup, 2)).toEqual({
      record: { entityId: soup, status: 'QUANTITY', quantity: 3 },
      epoch: 6,
    });
    expect(turn.take(soup, 3)).toEqual({
      record: { entityId: soup, status: 'OUT_OF_STOCK', quantity: null },
      epoch: 7,
    });
    expect(turn.stock.get(soup)).toMatchObject({ status: 'OUT_OF_STOCK' });
    expect(turn.taken).toEqual([{ entityId: soup, quantity: 5, epoch: 7 }]);
    expect(turn.counters).toMatchObject({ stock_epoch: 7 });
  });
});
