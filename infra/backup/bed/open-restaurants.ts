import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Menu } from '@toast/domain/menu/menu';
import { freePort } from '@toast/local/ports';
import { type Program, startProgram } from '@toast/local/program';
import { backendCommand, backendService, type Setting, urlsOf, workProgram } from '@toast/local/services';
import { untilWell } from '@toast/local/until-well';
import { withClient } from '../src/with-client.ts';

export type OpenRestaurant = { readonly id: string; readonly slug: string; readonly apiKey: string };

export type OpenRestaurants = {
  readonly restaurants: readonly OpenRestaurant[];
  /** Guests who order again and again until they are sent home; resolves to the ids of their orders. */
  crowd(): { sendHome(): Promise<string[]> };
  /** Orders so many times, one after another in each restaurant. */
  order(times: number): Promise<string[]>;
  /** Calls an order off; the status of the answer. */
  cancel(restaurant: OpenRestaurant, orderId: string): Promise<number>;
  stop(): Promise<void>;
};

/** Between two rounds of a crowd: enough to be there at every moment of a backup, and to leave the machine some air. */
const paceMs = 30;

/** The product itself, on this database: the demo's restaurants, a backend and what works behind it. */
export async function openRestaurants(adminUrl: string, appUrl: string): Promise<OpenRestaurants> {
  const [api, customer] = [await freePort(), await freePort()];
  const ports = { api, customer, admin: customer, kitchen: customer, database: 0 };
  const setting: Setting = {
    ports,
    urls: urlsOf(ports),
    database: { adminUrl, appUrl, ended: new Promise(() => {}), stop: async () => {} },
    secret: randomUUID(),
    watch: false,
  };
  const directory = mkdtempSync(join(tmpdir(), 'toast-demo-'));
  const facts = join(directory, 'demo.json');
  const seeded = startProgram(backendCommand(setting, ['seed', '--out', facts], false));
  const { code, last } = await seeded.ended;
  if (code !== 0) throw new Error(`the demo was not seeded:\n${last}`);
  const { restaurants } = JSON.parse(readFileSync(facts, 'utf8')) as {
    restaurants: readonly OpenRestaurant[];
  };
  rmSync(directory, { recursive: true });
  const running: Program[] = [startProgram(workProgram(setting))];
  const service = backendService(setting);
  const serve = startProgram(service);
  running.push(serve);
  await untilWell(service, serve);
  const carts = new Map<string, unknown>();
  for (const { id } of restaurants) carts.set(id, cartOf(await menuOf(adminUrl, id)));
  const place = async ({ id, apiKey }: OpenRestaurant): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${api}/v1/restaurants/${id}/orders`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': `test-${randomUUID()}`,
      },
      body: JSON.stringify({
        cart: carts.get(id),
        guest: { name: 'Aoife', phone: '+353 1 555 0101', table: '7' },
      }),
    });
    const order = (await answer.json()) as { id: string };
    if (answer.status !== 201) throw new Error(`not placed: ${answer.status} ${JSON.stringify(order)}`);
    return order.id;
  };
  const order = async (times: number): Promise<string[]> => {
    const placed: string[] = [];
    for (let time = 0; time < times; time += 1)
      placed.push(...(await Promise.all(restaurants.map((restaurant) => place(restaurant)))));
    return placed;
  };
  return {
    restaurants,
    order,
    cancel: async ({ id, apiKey }, orderId) => {
      const answer = await fetch(`http://127.0.0.1:${api}/v1/restaurants/${id}/orders/${orderId}/cancel`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          'idempotency-key': `test-${randomUUID()}`,
        },
        body: JSON.stringify({ reason: 'The guest called' }),
      });
      return answer.status;
    },
    crowd: () => {
      let home = false;
      const placed = (async () => {
        const all: string[] = [];
        while (!home) {
          all.push(...(await order(1)));
          await pause(paceMs);
        }
        return all;
      })();
      return {
        sendHome: () => {
          home = true;
          return placed;
        },
      };
    },
    stop: async () => {
      await Promise.all(running.map((program) => program.stop()));
    },
  };
}

const menuOf = (adminUrl: string, restaurantId: string): Promise<Menu> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ document: Menu }>(
      'select document from menu_version where restaurant_id = $1 order by version desc limit 1',
      [restaurantId],
    );
    if (rows[0] === undefined) throw new Error('there is no menu');
    return rows[0].document;
  });

/** Three things that ask no question. */
const cartOf = (menu: Menu) => ({
  diningOption: 'TAKE_OUT',
  lines: Object.values(menu.items)
    .filter(({ modifierGroupIds }) => modifierGroupIds.every((id) => menu.modifierGroups[id]?.min === 0))
    .slice(0, 3)
    .map(({ id }, index) => ({
      id: `line-${index}`,
      itemId: id,
      quantity: index + 1,
      modifiers: [],
      note: '',
    })),
});
