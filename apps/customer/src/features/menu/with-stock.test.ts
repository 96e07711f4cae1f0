import type { PublicEvent } from '@toast/api/event';
import { item, itemId, menu, modifierGroup, option, optionId } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import type { Visit } from '~/shared/visit/visit.ts';
import { changeWords } from './change-words.ts';
import { withStock } from './with-stock.ts';

const shop = menu({
  items: [item(1, { name: 'Soda bread' })],
  modifierGroups: [modifierGroup(1, [option(1, { name: 'Oat milk' })])],
});
const envelope = { id: itemId(9) as string, at: '2026-11-20T12:00:00.000Z' } as const;
type Stock = Extract<PublicEvent, { type: 'stock.changed' }>;
const changed = (seq: number, payload: Partial<Stock['payload']>): Stock => ({
  ...envelope,
  id: envelope.id as Stock['id'],
  seq,
  type: 'stock.changed',
  payload: { entityId: itemId(1), status: 'OUT_OF_STOCK', quantity: null, epoch: seq, ...payload },
});
const visit = (seq: number): Visit => ({
  restaurant: {} as Visit['restaurant'],
  menu: shop,
  off: [],
  seq,
  stock: { epoch: 4, records: [{ entityId: itemId(1), status: 'QUANTITY', quantity: 3 }] },
});

describe('a stock change', () => {
  it('replaces the record of its entity', () => {
    expect(withStock(visit(4), changed(5, {}))).toMatchObject({
      seq: 5,
      stock: { epoch: 5, records: [{ entityId: itemId(1), status: 'OUT_OF_STOCK', quantity: null }] },
    });
  });

  it('of another entity is added', () => {
    expect(withStock(visit(4), changed(5, { entityId: optionId(1) })).stock.records).toHaveLength(2);
  });

  it.each([[3], [4]])('that is older than what is shown changes nothing (%d)', (seq) => {
    const shown = visit(4);
    expect(withStock(shown, changed(seq, {}))).toBe(shown);
  });

  it.each<[Partial<Stock['payload']>, string]>([
    [{}, 'Soda bread is sold out.'],
    [{ status: 'QUANTITY', quantity: 0 }, 'Soda bread is sold out.'],
    [{ status: 'QUANTITY', quantity: 2 }, 'Only 2 left: Soda bread.'],
    [{ status: 'QUANTITY', quantity: 50 }, ''],
    [{ status: 'IN_STOCK' }, 'Soda bread can be ordered again.'],
    [{ entityId: optionId(1) }, 'Oat milk is sold out.'],
    [{ entityId: optionId(7) }, ''],
  ])('%o is said as "%s"', (payload, words) => {
    expect(changeWords(shop, changed(5, payload))).toBe(words);
  });
});
