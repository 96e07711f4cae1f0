import { router } from '../../trpc/init.ts';
import { deviceRouter } from './device.ts';
import { ticketsRouter } from './tickets.ts';

export const kitchenRouter = router({ device: deviceRouter, tickets: ticketsRouter });
export type KitchenRouter = typeof kitchenRouter;
