'use client';

import type { DiningOption } from '@toast/domain/order/dining-option';
import { inForce, type SwitchedOff, stopping } from '@toast/domain/ordering/switches';
import { useLocaleSettings } from '@toast/ui/locale';
import { formatClock } from '@toast/ui/time-format';
import { useNow } from '@toast/ui/use-now';
import type { Visit } from './visit.ts';

export type Pauses = {
  /** What stops an order as it would be made now, the widest first. */
  readonly stopping: readonly SwitchedOff[];
  /** What is paused beside that. */
  readonly others: readonly SwitchedOff[];
  /** Another one when any of it changes, by a word or because its time has come. */
  readonly key: string;
  readonly clock: (at: string) => string;
};

/** A backend of the version before does not say what is off. */
type Shown = Pick<Visit, 'menu'> & { readonly off?: Visit['off'] };

/** What the restaurant has paused, at this moment of the guest's clock. */
export function usePauses({ off = [], menu }: Shown, diningOption: DiningOption): Pauses {
  const settings = useLocaleSettings();
  const now = useNow(15, settings.now);
  const standing = off.filter((each) => inForce(each, now ?? new Date(0)));
  const stops = stopping(standing, { channel: 'WEB', diningOption, payment: 'IN_STORE' }, now ?? new Date(0));
  const offered = menu.terms.diningOptions.map((offer): string => offer.diningOption);
  return {
    stopping: stops,
    others: standing.filter((each) => offered.includes(each.switch) && !stops.includes(each)),
    key: standing.map((each) => `${each.switch} ${each.until}`).join(),
    clock: (at) => formatClock(new Date(at), now, settings),
  };
}
