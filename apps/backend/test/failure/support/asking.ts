import { origins } from '../../support/backend.ts';
import { freshKey, guest, someCart } from '../../support/carts.ts';
import type { DemoRestaurant } from '../../support/restaurant.ts';

export type Answer = { readonly status: number; readonly retryAfter: string | null; readonly body: string };

/** One audience at the door of a backend, past every typed client. */
export type Asking = {
  readonly place: (at: DemoRestaurant, key?: string) => Promise<Answer>;
  /** The code of the failure that was answered, spelt as in `@toast/api/failure`. */
  readonly codeOf: (answer: Answer) => string;
  /** What the failure's answer says besides. */
  readonly detailsOf: (answer: Answer) => Record<string, unknown>;
  readonly freshKey: () => string;
};

const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  retryAfter: response.headers.get('retry-after'),
  body: await response.text(),
});
const orderOf = ({ menu }: DemoRestaurant) => ({ cart: someCart(menu), guest });

export const askAsDiner = (url: string): Asking => ({
  place: async (at, idempotencyKey = freshKey()) =>
    answerOf(
      await fetch(`${url}/trpc/diner/order.place`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: origins.customer },
        body: JSON.stringify({ restaurantId: at.id, ...orderOf(at), idempotencyKey }),
      }),
    ),
  codeOf: ({ body }) => JSON.parse(body).error.data.code,
  detailsOf: ({ body }) => JSON.parse(body).error.data.details,
  freshKey,
});

export const askAsIntegrator = (url: string): Asking => ({
  place: async (at, key = freshKey()) =>
    answerOf(
      await fetch(`${url}/v1/restaurants/${at.id}/orders`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${at.apiKey}`,
          'idempotency-key': key,
        },
        body: JSON.stringify(orderOf(at)),
      }),
    ),
  codeOf: ({ body }) =>
    String(JSON.parse(body).type).replace('urn:toast:problem:', '').toUpperCase().replaceAll('-', '_'),
  detailsOf: ({ body }) => JSON.parse(body),
  freshKey,
});
