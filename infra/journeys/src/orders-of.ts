import type { APIRequestContext } from '@playwright/test';
import type { Demo } from '@toast/local/demo';
import { restaurantOf } from './demo.ts';

type Page = {
  readonly orders: readonly { readonly displayNumber: number; readonly guest: { readonly name: string } }[];
  readonly nextCursor: string;
  readonly hasMore: boolean;
};

/** The numbers of all orders that a restaurant has for a guest of this name, as an integrator is told. */
export async function ordersOf(
  request: APIRequestContext,
  demo: Demo,
  slug: string,
  guest: string,
): Promise<number[]> {
  const { id, apiKey } = restaurantOf(demo, slug);
  const headers = { authorization: `Bearer ${apiKey}` };
  const found: number[] = [];
  for (let cursor = '', more = true; more; ) {
    const after = cursor === '' ? '' : `?cursor=${cursor}`;
    const answer = await request.get(`${demo.urls.api}/v1/restaurants/${id}/orders${after}`, { headers });
    const page = (await answer.json()) as Page;
    for (const order of page.orders) if (order.guest.name === guest) found.push(order.displayNumber);
    [cursor, more] = [page.nextCursor, page.hasMore];
  }
  return found;
}
