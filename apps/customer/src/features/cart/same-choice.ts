import type { CartLine, ChosenModifier } from '@toast/domain/pricing/cart';

const inOrder = (chosen: readonly ChosenModifier[]): unknown[] =>
  chosen
    .map(({ groupId, optionId, quantity, modifiers }) => [groupId, optionId, quantity, inOrder(modifiers)])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Whether two lines ask for the same dish in the same way, whatever the order in which it was chosen. */
export const sameChoice = (
  a: Omit<CartLine, 'id' | 'quantity'>,
  b: Omit<CartLine, 'id' | 'quantity'>,
): boolean =>
  a.itemId === b.itemId &&
  a.note === b.note &&
  JSON.stringify(inOrder(a.modifiers)) === JSON.stringify(inOrder(b.modifiers));
