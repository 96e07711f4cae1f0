import type { OrderView } from '@toast/api/order';
import type { OrderChannel } from '@toast/database/order/order.table';
import type { QuoteId, RestaurantId } from '@toast/domain/ids';
import type { Minor } from '@toast/domain/money/money';
import type { GuestField } from '@toast/domain/order/dining-option';
import type { Cart } from '@toast/domain/pricing/cart';
import type { PlacementRefusal } from '@toast/domain/refusal';

/** One attempt to place an order, whoever makes it. `clientId` and `idempotencyKey` name it within the restaurant. */
export type Placement = {
  readonly restaurantId: RestaurantId;
  readonly channel: OrderChannel;
  readonly clientId: string;
  readonly idempotencyKey: string;
  /** Of the validated request without its key; see `requestHash`. */
  readonly requestHash: string;
  /** HTTP status of the answer, which is stored with it. */
  readonly status: number;
  /** Who is named in the log. */
  readonly actor: string;
  /** Exactly one of these two is there. */
  readonly quoteId: QuoteId | undefined;
  readonly cart: Cart | undefined;
  readonly expectedTotal: Minor | undefined;
  readonly guest: Readonly<Record<GuestField, string>>;
  readonly note: string;
  readonly externalId: string | null;
};

export type PlacementOutcome =
  | { readonly outcome: 'PLACED'; readonly order: OrderView }
  | { readonly outcome: 'REFUSED'; readonly refusals: readonly PlacementRefusal[] };
