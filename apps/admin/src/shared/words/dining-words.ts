import type { DiningOption } from '@toast/domain/order/dining-option';

/** How a guest says each dining option. */
export const diningWords: Readonly<Record<DiningOption, string>> = {
  DINE_IN: 'Eat in',
  TAKE_OUT: 'Take away',
};
