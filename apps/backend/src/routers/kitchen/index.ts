import { router } from '../../trpc/init.ts';
import { deviceRouter } from './device.ts';
import { orderingRouter } from './ordering.ts';
import { ticketsRouter } from './tickets.ts';

export const kitchenRouter = router({
  device: deviceRouter,
  ordering: orderingRouter,
  tickets: ticketsRouter,
});
export type KitchenRouter = typeof kitchenRouter;
