import type { TicketView } from '@toast/api/kitchen';

export type Total = { readonly name: string; readonly quantity: number };

/** How many of each dish are still to make: over open tickets, without what is voided or done. The most first. */
export function totalsOf(tickets: readonly TicketView[]): Total[] {
  const totals = new Map<string, number>();
  for (const { lines, state } of tickets) {
    if (state !== 'OPEN') continue;
    for (const { name, quantity, state: made } of lines) {
      if (made === 'NEW' || made === 'SENT') totals.set(name, (totals.get(name) ?? 0) + quantity);
    }
  }
  return [...totals]
    .map(([name, quantity]) => ({ name, quantity }))
    .sort((a, b) => b.quantity - a.quantity || a.name.localeCompare(b.name));
}
