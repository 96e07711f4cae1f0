import { limits } from '@toast/api/limits';
import { guest } from '@toast/api/order';
import type { GuestField } from '@toast/domain/order/dining-option';
import { stored } from '@toast/web/stored';
import { z } from 'zod';
import { perId } from '~/shared/storage/per-id.ts';

/** What the guest has typed so far, right or wrong. */
export type GuestDetails = Readonly<Record<GuestField, string>> & { readonly note: string };

const noDetails: GuestDetails = { name: '', phone: '', email: '', table: '', note: '' };

const typed = z.string().max(500);
const schema = z.object({ name: typed, phone: typed, email: typed, table: typed, note: typed });

/** Kept on this phone, so that nothing typed is lost and the next order begins with it. */
export const detailsStore = perId<GuestDetails>((restaurantId) =>
  stored<GuestDetails>({ key: `toast.guest.1.${restaurantId}`, schema, empty: noDetails }),
);

/** What belonged to one order only goes with it. */
export const afterOrder = (details: GuestDetails): GuestDetails => ({ ...details, table: '', note: '' });

const missing: Readonly<Record<GuestField, string>> = {
  name: 'Give a name to call out when it is ready.',
  phone: 'Give a phone number, in case there is a question.',
  email: 'Give an e-mail address.',
  table: 'Give the number of your table. It is on the table.',
};
const wrong: Readonly<Record<GuestField, string>> = {
  name: `Use at most ${limits.nameLength} ordinary characters.`,
  phone: 'This does not look like a phone number. Digits, spaces and a + are fine.',
  email: 'This does not look like an e-mail address. It needs an @ and a dot, as in ann@example.com.',
  table: `Use at most ${limits.tableLength} characters.`,
};

/** What is wrong with a field and how to mend it; null = nothing. */
export function guestComplaint(field: GuestField, value: string, required: boolean): string | null {
  if (value.trim() === '') return required ? missing[field] : null;
  return guest.shape[field].safeParse(value.trim()).success ? null : wrong[field];
}
