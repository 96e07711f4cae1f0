import { v7 } from 'uuid';
import type { KitchenRouter } from '../../../src/routers/kitchen/index.ts';
import { type CasesOf, missing } from '../case.ts';

/** A tablet's restaurant comes from its token; no input can name another. */
export const kitchenCases: CasesOf<KitchenRouter> = {
  // Whoever holds a code may pair, and with the restaurant that showed it only.
  'device.pair': { asks: ({ pairingCode }) => [{ code: pairingCode }], elsewhere: null, mixed: null },
  'device.me': { asks: () => [undefined], elsewhere: null, mixed: null },
  'device.unpair': { asks: () => [undefined], elsewhere: null, mixed: null, spoils: true },
  'ordering.now': { asks: () => [undefined], elsewhere: null, mixed: null },
  'ordering.live': { asks: () => [{ after: 0 }], elsewhere: null, mixed: null },
  'tickets.rail': { asks: () => [undefined], elsewhere: null, mixed: null },
  'tickets.live': { asks: () => [{ after: 0 }], elsewhere: null, mixed: null },
  'tickets.operate': {
    asks: (_place, { ticketId }) =>
      (['START', 'BUMP', 'RECALL', 'HAND_OVER'] as const).map((kind) => ({
        opId: v7(),
        kind,
        ticketId,
        baseRev: 1,
        deviceTime: new Date().toISOString(),
      })),
    elsewhere: null,
    mixed: missing,
  },
};
