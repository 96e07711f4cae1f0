'use client';

import { type GuestField, guestFields } from '@toast/domain/order/dining-option';
import { useStored } from '@toast/web/use-stored';
import { useMemo, useState } from 'react';
import { detailsStore, type GuestDetails, guestComplaint } from './guest-details.ts';
import { guestFieldId } from './guest-form.tsx';

/** What the guest types, kept; when to complain; and what is sent. */
export function useGuest(restaurantId: string, required: readonly GuestField[]) {
  const store = useMemo(() => detailsStore(restaurantId), [restaurantId]);
  const details = useStored(store);
  const [touched, setTouched] = useState<ReadonlySet<GuestField>>(new Set());
  const asked = guestFields.filter((field) => field === 'name' || required.includes(field));
  const focus = (field: GuestField) => document.getElementById(guestFieldId(field))?.focus();
  const given = { name: '', phone: '', email: '', table: '' };
  for (const field of asked) given[field] = details[field].trim();
  return {
    details,
    touched,
    /** The fields this dining option asks for; what else is remembered stays on the phone. */
    given,
    note: details.note.trim(),
    change: (next: GuestDetails) => store.set(next),
    leave: (field: GuestField) => setTouched((was) => new Set([...was, field])),
    focus,
    /** Whether it can be sent; when not, every complaint is shown and the first field has the focus. */
    ready: (): boolean => {
      setTouched(new Set(asked));
      const order: readonly GuestField[] = ['table', 'name', 'phone', 'email'];
      const first = order.find(
        (field) =>
          asked.includes(field) && guestComplaint(field, details[field], required.includes(field)) !== null,
      );
      if (first !== undefined) focus(first);
      return first === undefined;
    },
  };
}
