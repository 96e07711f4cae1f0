import type { ItemId, ModifierGroupId, ModifierOptionId } from '../ids.ts';
import type { DiningOption } from '../order/dining-option.ts';

/** An option chosen within a group, `quantity` times per unit of the line, with the choices of the groups it opens. */
export type ChosenModifier = {
  readonly groupId: ModifierGroupId;
  readonly optionId: ModifierOptionId;
  readonly quantity: number;
  readonly modifiers: readonly ChosenModifier[];
};

/** `id` is the client's own stable name of the line; ties in apportionment are broken by it, never by position. */
export type CartLine = {
  readonly id: string;
  readonly itemId: ItemId;
  readonly quantity: number;
  readonly modifiers: readonly ChosenModifier[];
  /** What the guest asks of the cook; '' = nothing. */
  readonly note: string;
};

export type Cart = {
  readonly diningOption: DiningOption;
  readonly lines: readonly CartLine[];
};
