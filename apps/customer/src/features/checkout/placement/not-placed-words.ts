import type { NotPlacedReason } from './state.ts';

/** What happened to an attempt that surely made no order, and what to do next. */
export const notPlacedWords: Readonly<
  Record<NotPlacedReason, { readonly title: string; readonly body: string }>
> = {
  NEVER_ARRIVED: {
    title: 'Your order did not go through',
    body: 'We asked the restaurant until we knew: there is no order, and nothing was charged. Everything is still here, and you can safely order again.',
  },
  REJECTED: {
    title: 'Your order could not be taken',
    body: 'There is no order, and nothing was charged. Reload the page and look at your details once more, or order with the staff.',
  },
  BUSY: {
    title: 'A moment, please',
    body: 'Too much is coming in at once. There is no order yet, and nothing was charged. Try again in a minute.',
  },
  UNAVAILABLE: {
    title: 'Temporarily unavailable',
    body: 'There is no order, and nothing was charged. What you chose is kept here, and the button comes back by itself.',
  },
};
