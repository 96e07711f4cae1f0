import type { TicketView } from '@toast/api/kitchen';
import { type AgeLevel, ageOf, thresholdsFor } from '@toast/domain/kitchen/age';

/** An order promised for at once is not late in its first second. */
const shortestLeadMinutes = 5;

/** How long the ticket has waited by the server's clock, measured against what its guest was promised. */
export function ticketAge(
  { firedAt, promisedAt }: Pick<TicketView, 'firedAt' | 'promisedAt'>,
  now: Date,
): { readonly seconds: number; readonly level: AgeLevel } {
  const lead = (Date.parse(promisedAt) - Date.parse(firedAt)) / 60_000;
  return ageOf(firedAt, now, thresholdsFor(Math.max(shortestLeadMinutes, lead)));
}
