import type { RefusalView } from '@toast/api/refusal';
import type { GuestField } from '@toast/domain/order/dining-option';
import type { NextAction } from '@toast/domain/refusal';
import { diningWords } from '~/shared/words/dining-words.ts';
import { listOf } from '~/shared/words/list.ts';
import { orderStateWords } from '~/shared/words/order-state-words.ts';
import { pauseWords } from '~/shared/words/pause-words.ts';
import { trimTo } from './trim-to.ts';

/** What the guest can do about a refusal, by the deed behind the button. */
export type Remedy =
  | { readonly do: 'REMOVE'; readonly lineIds: readonly string[]; readonly label: string }
  | { readonly do: 'REDUCE'; readonly quantities: ReadonlyMap<string, number>; readonly label: string }
  | { readonly do: 'EDIT'; readonly lineId: string; readonly label: string }
  | { readonly do: 'CHOOSE_DINING_OPTION'; readonly label: string }
  | { readonly do: 'FILL'; readonly field: GuestField; readonly label: string }
  | { readonly do: 'ACCEPT'; readonly label: string }
  | { readonly do: 'QUOTE_AGAIN'; readonly label: string }
  | { readonly do: 'MENU'; readonly label: string }
  | { readonly do: 'RELOAD'; readonly label: string };

export type RefusalWords = {
  /** Somebody's decision and nobody's fault is told more quietly. */
  readonly tone: 'bad' | 'warn';
  readonly title: string;
  readonly body: string;
  readonly remedies: readonly Remedy[];
};

/** What a sentence needs to know beside the refusal. */
export type RefusalContext = {
  readonly lines: readonly { readonly id: string; readonly name: string; readonly quantity: number }[];
  readonly money: (amount: number) => string;
  /** An ISO instant as the guest reads it. */
  readonly clock: (at: string) => string;
};

type Words = Pick<RefusalWords, 'title' | 'body'>;

const fieldWords: Readonly<Record<GuestField, string>> = {
  name: 'your name',
  phone: 'your phone number',
  email: 'your e-mail address',
  table: 'your table',
};

/** A refusal in the guest's words, with a button for each thing that can be done, the most useful first. */
export function refusalWords(refusal: RefusalView, context: RefusalContext): RefusalWords {
  const remedies = refusal.next.flatMap((action) => {
    const remedy = remedyOf(action, refusal, context);
    return remedy === null ? [] : [remedy];
  });
  const tone = refusal.code === 'ORDERING_PAUSED' ? 'warn' : 'bad';
  return { tone, ...wordsOf(refusal, context), remedies };
}

const nameOf = (lineId: string, { lines }: RefusalContext): string =>
  lines.find(({ id }) => id === lineId)?.name ?? 'This dish';

function wordsOf(refusal: RefusalView, context: RefusalContext): Words {
  switch (refusal.code) {
    case 'EMPTY_CART':
      return { title: 'Your order is empty', body: 'Choose something from the menu first.' };
    case 'ITEM_GONE':
      return {
        title: `${nameOf(refusal.lineId, context)} is no longer on the menu`,
        body: 'Take it out of your order to go on.',
      };
    case 'ITEM_86':
      return soldOutWords(refusal, context);
    case 'MODIFIER_RULE': {
      const groups = [
        ...new Set(refusal.violations.map(({ groupName }) => groupName).filter((name) => name !== '')),
      ];
      const what = groups.length === 0 ? 'What you chose for it' : listOf(groups);
      return {
        title: `${refusal.itemName} needs another look`,
        body: `${what} can no longer be had as you chose it.`,
      };
    }
    case 'DINING_OPTION_UNAVAILABLE':
      return {
        title: `“${diningWords[refusal.diningOption]}” is not possible right now`,
        body: 'Choose another way; the price follows.',
      };
    case 'AMOUNT_TOO_LARGE':
      return {
        title: 'This is more than can be ordered here at once',
        body: 'Order less, or ask the staff: they can take large orders.',
      };
    case 'CLOSED':
      return {
        title: 'The restaurant takes no orders online right now',
        body: 'Nothing has been ordered and nothing was charged. Try again in a while, or ask the staff.',
      };
    case 'ORDERING_PAUSED': {
      const { title, why } = pauseWords(refusal, context.clock);
      return {
        title,
        body: `${why} Nothing has been ordered or charged, and what you chose is kept.`,
      };
    }
    case 'GUEST_FIELD_REQUIRED':
      return {
        title: `The restaurant needs ${fieldWords[refusal.field]}`,
        body: 'Fill it in above and order again.',
      };
    case 'PRICE_CHANGED': {
      const { oldTotal, newTotal, lines } = refusal;
      const dearer = lines.map(
        ({ name, oldTotal: was, newTotal: now }) =>
          `${name} ${context.money(now)} (was ${context.money(was)})`,
      );
      return {
        title: `The price has changed: ${context.money(newTotal)} instead of ${context.money(oldTotal)}`,
        body:
          dearer.length === 0
            ? 'Nothing has been ordered yet.'
            : `${listOf(dearer)}. Nothing has been ordered yet.`,
      };
    }
    case 'QUOTE_UNKNOWN':
      return {
        title: 'The price has to be asked again',
        body: 'It was held for some minutes only. Nothing has been ordered yet.',
      };
    case 'ORDER_STATE':
      return {
        title: 'It is too late to cancel online',
        body: `Your order is already ${orderStateWords[refusal.state]}. Please speak to the staff.`,
      };
  }
}

function soldOutWords(refusal: Extract<RefusalView, { code: 'ITEM_86' }>, context: RefusalContext): Words {
  const { entity, name, remaining, lineIds } = refusal;
  const dishes = listOf(lineIds.map((id) => nameOf(id, context)));
  if (entity === 'OPTION') {
    if (remaining === 0)
      return { title: `${name} is sold out`, body: `Choose something else for ${dishes}, or take it out.` };
    return {
      title: `Only ${remaining} of ${name} left`,
      body: `Choose something else for ${dishes}, or order less.`,
    };
  }
  if (remaining === 0)
    return { title: `${name} has just sold out`, body: 'Sorry. Take it out of your order to go on.' };
  return { title: `Only ${remaining} of ${name} left`, body: `You have more than that in your order.` };
}

function remedyOf(action: NextAction, refusal: RefusalView, context: RefusalContext): Remedy | null {
  const lineIds = 'lineIds' in refusal ? refusal.lineIds : 'lineId' in refusal ? [refusal.lineId] : [];
  const [first] = lineIds;
  switch (action) {
    case 'REMOVE_LINE':
      return first === undefined
        ? null
        : { do: 'REMOVE', lineIds, label: `Remove ${listOf(lineIds.map((id) => nameOf(id, context)))}` };
    case 'REDUCE_QUANTITY':
      if (refusal.code !== 'ITEM_86') return { do: 'MENU', label: 'Change the order' };
      return {
        do: 'REDUCE',
        quantities: trimTo(refusal.remaining, context.lines, lineIds),
        label: `Take ${refusal.remaining}`,
      };
    case 'CHANGE_MODIFIERS':
      return first === undefined
        ? null
        : { do: 'EDIT', lineId: first, label: `Change ${nameOf(first, context)}` };
    case 'CHOOSE_DINING_OPTION':
      return { do: 'CHOOSE_DINING_OPTION', label: 'Choose another way' };
    case 'FILL_FIELD':
      return refusal.code === 'GUEST_FIELD_REQUIRED'
        ? { do: 'FILL', field: refusal.field, label: 'Fill it in' }
        : null;
    case 'ACCEPT_PRICE':
      return refusal.code === 'PRICE_CHANGED'
        ? { do: 'ACCEPT', label: `Accept ${context.money(refusal.newTotal)}` }
        : null;
    case 'QUOTE_AGAIN':
      return { do: 'QUOTE_AGAIN', label: 'Ask for the price' };
    case 'ADD_ITEMS':
      return { do: 'MENU', label: 'Go to the menu' };
    case 'TRY_LATER':
      return { do: 'QUOTE_AGAIN', label: 'Try again' };
    case 'RELOAD':
      return { do: 'RELOAD', label: 'See how it stands' };
    case 'ASK_STAFF':
      return null;
  }
}
