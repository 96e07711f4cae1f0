import type { SwitchName, SwitchReason } from '@toast/domain/ordering/switches';

type Words = {
  /** In a list. */
  readonly name: string;
  /** In "Pause …". */
  readonly short: string;
  /** What it stops, and what goes on. */
  readonly what: string;
};

/** Each switch as the office calls it, the widest first. */
export const switchWords: Readonly<Record<SwitchName, Words>> = {
  ORDERING: {
    name: 'All ordering',
    short: 'all ordering',
    what: 'Nobody can order, from anywhere. The menu stays open to read.',
  },
  WEB: { name: 'Your page', short: 'your page', what: 'Guests who order on your own page.' },
  API: { name: 'Other apps', short: 'other apps', what: 'Orders that other systems send in.' },
  DINE_IN: { name: 'Eat in', short: 'eating in', what: 'Orders for a table, from wherever they come.' },
  TAKE_OUT: {
    name: 'Take away',
    short: 'take away',
    what: 'Orders to be picked up, from wherever they come.',
  },
  IN_STORE: {
    name: 'Paying here',
    short: 'paying here',
    what: 'Orders that are paid at the counter or the table.',
  },
};

/** Why, with what guests get to read. */
export const reasonWords: Readonly<
  Record<SwitchReason, { readonly label: string; readonly guests: string }>
> = {
  BUSY: {
    label: 'The kitchen is full',
    guests: 'The kitchen is full, and new orders would keep everybody waiting.',
  },
  SHORT_STAFFED: { label: 'Too few hands', guests: 'The kitchen has too few hands right now.' },
  CLOSING: { label: 'Closing early', guests: 'The kitchen is closing.' },
  TECHNICAL: {
    label: 'Something is broken',
    guests: 'Something does not work, and somebody is looking into it.',
  },
  OTHER: { label: 'Another reason', guests: 'The restaurant asks for some patience.' },
};
