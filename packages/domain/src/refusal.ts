import type { ItemId, ModifierOptionId } from './ids.ts';
import type { ModifierViolation } from './menu/violation.ts';
import type { Minor } from './money/money.ts';
import type { DiningOption, GuestField } from './order/dining-option.ts';
import type { OrderState } from './order/states.ts';
import type { SwitchName, SwitchReason } from './ordering/switches.ts';

/**
 * Why a quote or an order was refused, as a value with the facts a screen needs. Every refusal names
 * the entity and, by `nextActions`, what the guest can do. Nothing has been charged or stored when one is returned.
 */
export type CartRefusal =
  | { readonly code: 'EMPTY_CART' }
  | { readonly code: 'ITEM_GONE'; readonly lineId: string; readonly itemId: ItemId }
  | {
      readonly code: 'ITEM_86';
      readonly lineIds: readonly string[];
      readonly entity: 'ITEM' | 'OPTION';
      readonly entityId: ItemId | ModifierOptionId;
      readonly name: string;
      /** How many can still be had; 0 = sold out. */
      readonly remaining: number;
    }
  | {
      readonly code: 'MODIFIER_RULE';
      readonly lineId: string;
      readonly itemId: ItemId;
      readonly itemName: string;
      readonly violations: readonly ModifierViolation[];
    }
  | { readonly code: 'DINING_OPTION_UNAVAILABLE'; readonly diningOption: DiningOption }
  | { readonly code: 'AMOUNT_TOO_LARGE' };

export type PlacementRefusal =
  | CartRefusal
  /** The restaurant takes no new orders for now. */
  | { readonly code: 'CLOSED' }
  /** Somebody has switched this off for now; everything that was accepted before goes on. */
  | {
      readonly code: 'ORDERING_PAUSED';
      readonly switch: SwitchName;
      readonly reason: SwitchReason;
      /** ISO instant from which it may be tried again; null = nobody has said. */
      readonly until: string | null;
    }
  | { readonly code: 'GUEST_FIELD_REQUIRED'; readonly field: GuestField }
  | {
      readonly code: 'PRICE_CHANGED';
      readonly oldTotal: Minor;
      readonly newTotal: Minor;
      readonly lines: readonly {
        readonly lineId: string;
        readonly name: string;
        readonly oldTotal: Minor;
        readonly newTotal: Minor;
      }[];
    }
  | { readonly code: 'QUOTE_UNKNOWN' };

export type OrderRefusal = {
  readonly code: 'ORDER_STATE';
  readonly state: OrderState;
  readonly attempted: 'CANCEL' | 'CLOSE' | 'START' | 'BUMP' | 'RECALL';
};

export type Refusal = PlacementRefusal | OrderRefusal;
export type RefusalCode = Refusal['code'];

export const nextActionCodes = [
  'REMOVE_LINE',
  'REDUCE_QUANTITY',
  'CHANGE_MODIFIERS',
  'CHOOSE_DINING_OPTION',
  'FILL_FIELD',
  'ACCEPT_PRICE',
  'QUOTE_AGAIN',
  'ADD_ITEMS',
  'ASK_STAFF',
  'RELOAD',
  'TRY_LATER',
] as const;
export type NextAction = (typeof nextActionCodes)[number];

/** What can be done about a refusal, the most useful first. */
export function nextActions(refusal: Refusal): readonly NextAction[] {
  switch (refusal.code) {
    case 'EMPTY_CART':
      return ['ADD_ITEMS'];
    case 'ITEM_GONE':
      return ['REMOVE_LINE'];
    case 'ITEM_86':
      if (refusal.entity === 'OPTION') return ['CHANGE_MODIFIERS', 'REMOVE_LINE'];
      return refusal.remaining > 0 ? ['REDUCE_QUANTITY', 'REMOVE_LINE'] : ['REMOVE_LINE'];
    case 'MODIFIER_RULE':
      return ['CHANGE_MODIFIERS', 'REMOVE_LINE'];
    case 'DINING_OPTION_UNAVAILABLE':
      return ['CHOOSE_DINING_OPTION'];
    case 'AMOUNT_TOO_LARGE':
      return ['REDUCE_QUANTITY', 'ASK_STAFF'];
    case 'CLOSED':
      return ['ASK_STAFF'];
    case 'ORDERING_PAUSED':
      return refusal.switch === 'DINE_IN' || refusal.switch === 'TAKE_OUT'
        ? ['CHOOSE_DINING_OPTION', 'TRY_LATER']
        : ['TRY_LATER', 'ASK_STAFF'];
    case 'GUEST_FIELD_REQUIRED':
      return ['FILL_FIELD'];
    case 'PRICE_CHANGED':
      return ['ACCEPT_PRICE'];
    case 'QUOTE_UNKNOWN':
      return ['QUOTE_AGAIN'];
    case 'ORDER_STATE':
      return ['RELOAD', 'ASK_STAFF'];
  }
}
