import { randomUUID } from 'node:crypto';
import type { Item, Menu } from '@toast/domain/menu/menu';
import type { ChosenModifier } from '@toast/domain/pricing/cart';
import type { Demo } from '@toast/local/demo';

const guests = [
  ['Ciara', 'TAKE_OUT', ''],
  ['Table of four', 'DINE_IN', '12'],
  ['Tomás', 'TAKE_OUT', 'Nut allergy, please keep it apart'],
  ['Oisín', 'DINE_IN', '3'],
  ['Maeve', 'TAKE_OUT', ''],
  ['Liam', 'DINE_IN', '7'],
] as const;

/** An evening's first orders at the first restaurant, placed by the API. */
export async function placeSomeOrders({ urls, restaurants }: Demo): Promise<void> {
  const [restaurant] = restaurants;
  if (restaurant === undefined) return;
  const api = `${urls.api}/v1/restaurants/${restaurant.id}`;
  const headers = { authorization: `Bearer ${restaurant.apiKey}`, 'content-type': 'application/json' };
  const menu = (await (await fetch(`${api}/menu`, { headers })).json()) as Menu;
  const items = menu.groups.flatMap(({ itemIds }) => itemIds.flatMap((id) => menu.items[id] ?? []));
  for (const [index, [name, diningOption, more]] of guests.entries()) {
    const lines = [0, 1, 2]
      .slice(0, 1 + (index % 3))
      .map((step) => items[(index * 9 + step * 5) % items.length])
      .filter((item) => item !== undefined)
      .map((item, line) => ({
        id: `l${line}`,
        itemId: item.id,
        quantity: 1 + ((index + line) % 2),
        modifiers: choices(menu, item),
      }));
    const answer = await fetch(`${api}/orders`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        cart: { diningOption, lines },
        guest: { name, phone: '+353 1 555 0100', table: diningOption === 'DINE_IN' ? more : '' },
        note: diningOption === 'DINE_IN' ? '' : more,
      }),
    });
    if (answer.status !== 201)
      throw new Error(`an order was answered ${answer.status}: ${await answer.text()}`);
  }
}

/** The first options of every required question. */
const choices = (menu: Menu, asking: Pick<Item, 'modifierGroupIds'>): ChosenModifier[] =>
  asking.modifierGroupIds.flatMap((groupId) => {
    const group = menu.modifierGroups[groupId];
    return (group?.options ?? []).slice(0, group?.min ?? 0).map((option) => ({
      groupId,
      optionId: option.id,
      quantity: 1,
      modifiers: choices(menu, option),
    }));
  });
