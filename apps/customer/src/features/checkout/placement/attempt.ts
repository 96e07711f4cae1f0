import { idempotencyKey, orderToken } from '@toast/api/order';
import { type Stored, stored } from '@toast/web/stored';
import { z } from 'zod';

const placedFacts = z.object({ token: orderToken, displayNumber: z.int() });

const attempt = z.object({
  key: idempotencyKey,
  cartVersion: z.string(),
  /** What the guest agreed to pay, in minor units. */
  total: z.int(),
  /** SENT = an answer is owed, nobody knows yet. OPEN = surely not placed so far. */
  state: z.enum(['OPEN', 'SENT', 'PLACED']),
  placed: placedFacts.nullable(),
  /** When it was sent first, in milliseconds of the phone's clock: what a guest can tell the staff. 0 = not yet. */
  sentAt: z.number().default(0),
  /** How many keys of this content were given up: the server makes no order under them any more. */
  givenUp: z.int().min(0).default(0),
});

/** One attempt to order, written down before anything of it leaves the phone. */
export type Attempt = z.output<typeof attempt>;
export type PlacedFacts = z.output<typeof placedFacts>;

const keyPrefix = 'toast.attempt.1.';

/** Attempts of any restaurant whose outcome this phone does not know. */
export function attemptsUnderWay(storage: Storage): Attempt[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(keyPrefix))
    .flatMap((key) => attemptStore(key.slice(keyPrefix.length), () => storage).get() ?? [])
    .filter(({ state }) => state === 'SENT');
}

export const attemptStore = (restaurantId: string, storage?: () => Storage | null): Stored<Attempt | null> =>
  stored<Attempt | null>(
    { key: `${keyPrefix}${restaurantId}`, schema: attempt.nullable(), empty: null },
    storage,
  );

/**
 * The attempt to order this content of the cart. The key is the name of that content, random since the cart was begun: it is the
 * same after a reload, in every tab and at every tap, and another one as soon as the cart is another, or its key was given up.
 * @param known what was written down last
 */
export function attemptFor(cartVersion: string, total: number, known: Attempt | null): Attempt {
  const givenUp = known?.cartVersion === cartVersion ? known.givenUp : 0;
  const key = givenUp === 0 ? `cart-${cartVersion}` : `cart-${cartVersion}-${givenUp}`;
  return { key, cartVersion, total, state: 'OPEN', placed: null, sentAt: 0, givenUp };
}
