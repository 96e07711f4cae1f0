import { device as deviceView, pairInput } from '@toast/api/kitchen';
import { pairDevice } from '../../features/identity/pair-device.ts';
import { unpairDevice } from '../../features/identity/unpair-device.ts';
import { router } from '../../trpc/init.ts';
import { anyone, device } from '../../trpc/procedures.ts';

export const deviceRouter = router({
  /** Exchanges a pairing code for a device token, which is set as an HttpOnly cookie and never shown to scripts. */
  pair: anyone
    .input(pairInput)
    .output(deviceView)
    .mutation(({ ctx, input }) => pairDevice(ctx.deps, input, ctx)),

  me: device.output(deviceView).query(({ ctx }) => ctx.device.view),

  /** Revokes this device's token and clears its cookie; sent again, it answers the same. */
  unpair: anyone.mutation(({ ctx }) => unpairDevice(ctx.deps, ctx)),
});
