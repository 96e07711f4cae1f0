import type { RefusalView } from '@toast/api/refusal';
import type { Order } from '~/shared/trpc/outputs.ts';
import { stateWords } from './order-words.ts';

/** What cancelling does, before it is done. */
export function cancelEffects(order: Order): string {
  const begun = order.state === 'IN_PREPARATION' || order.state === 'READY';
  const kitchen = begun
    ? 'The kitchen has begun: its tickets are crossed out, and what was taken of counted stock is not put back.'
    : 'Its tickets leave the kitchen, and what it took of counted stock can be sold again.';
  const money =
    order.paymentStatus === 'OPEN'
      ? 'Nothing has been paid.'
      : 'What was paid has to be given back at the counter.';
  return `${kitchen} ${money} This cannot be undone.`;
}

/** Why it was not done. */
export function refusedWords(refusal: RefusalView | undefined): string {
  if (refusal?.code === 'ORDER_STATE') {
    return `It is ${stateWords[refusal.state].word.toLowerCase()} by now and can no longer be cancelled.`;
  }
  return 'It can no longer be cancelled.';
}
