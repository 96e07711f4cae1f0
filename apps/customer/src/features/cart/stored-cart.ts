import { cartLine, diningOption } from '@toast/api/cart';
import { limits } from '@toast/api/limits';
import type { DiningOption } from '@toast/domain/order/dining-option';
import type { CartLine } from '@toast/domain/pricing/cart';
import { stored } from '@toast/web/stored';
import { z } from 'zod';
import { perId } from '~/shared/storage/per-id.ts';

/** A line as the guest saw it when it was added: what a later menu is compared with. */
export type SeenLine = CartLine & {
  readonly seen: { readonly name: string; readonly unitPrice: number; readonly image: string | null };
};

/**
 * The cart of one restaurant. Each change makes `version` one higher; `id` is another one after each order. Both together name
 * exactly this content, which is what an idempotency key is minted for.
 */
export type StoredCart = {
  readonly id: string;
  readonly version: number;
  /** null = not asked yet: the restaurant's first. */
  readonly diningOption: DiningOption | null;
  readonly lines: readonly SeenLine[];
};

const seenLine = cartLine.extend({
  seen: z.object({ name: z.string(), unitPrice: z.int(), image: z.string().nullable() }),
});
const schema = z.object({
  id: z.string(),
  version: z.int().min(0),
  diningOption: diningOption.nullable(),
  lines: z.array(seenLine).max(limits.linesPerCart),
});

export const emptyCart: StoredCart = { id: '', version: 0, diningOption: null, lines: [] };

/** Names one content of the cart. */
export const cartVersion = ({ id, version }: StoredCart): string => `${id}.${version}`;

/** The `1` is the version of the shape: carts of an older shape are left alone. */
export const cartStore = perId<StoredCart>((restaurantId) =>
  stored({ key: `toast.cart.1.${restaurantId}`, schema, empty: emptyCart }),
);
