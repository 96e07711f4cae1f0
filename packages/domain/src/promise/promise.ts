/**
 * When the order will be ready: `leadMinutes` ≥ 0 after it was opened, as an ISO instant. Elapsed minutes, so a clock change in
 * between neither hurries nor delays the kitchen.
 * @throws RangeError for no instant or a negative or fractional lead.
 */
export function promisedInstant(openedAt: Date | string, leadMinutes: number): string {
  if (!Number.isSafeInteger(leadMinutes) || leadMinutes < 0)
    throw new RangeError('lead must be whole minutes');
  return new Date(new Date(openedAt).getTime() + leadMinutes * 60_000).toISOString();
}
