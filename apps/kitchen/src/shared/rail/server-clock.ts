/** What is known of the server's clock: `offset` + our clock = its clock, give or take `error`; milliseconds. */
export type ServerClock = { readonly offset: number; readonly error: number; readonly at: number };

/** Clocks drift: a precise measurement is worth less with time, a millisecond in ten seconds. */
const driftPerMs = 1e-4;

/**
 * A server's time read between two instants of our own clock was read somewhere between them. The measurement with the smallest
 * possible error wins, until it is so old that a worse but fresh one knows better.
 */
export function measured(
  known: ServerClock | null,
  reading: { readonly sentAt: number; readonly serverTime: string; readonly receivedAt: number },
): ServerClock {
  const { sentAt, serverTime, receivedAt } = reading;
  const error = Math.max(0, receivedAt - sentAt) / 2;
  const fresh: ServerClock = { offset: Date.parse(serverTime) - (sentAt + error), error, at: receivedAt };
  if (known === null) return fresh;
  const faded = known.error + Math.max(0, receivedAt - known.at) * driftPerMs;
  // Somebody set our clock: no drift explains that much.
  const jumped = Math.abs(fresh.offset - known.offset) > faded + error + 2_000;
  return jumped || error <= faded ? fresh : known;
}

export const serverNow = (clock: ServerClock | null, ownNow: number): number => ownNow + (clock?.offset ?? 0);
