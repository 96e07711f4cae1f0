import { router } from '../../trpc/init.ts';
import { eventsRouter } from './events.ts';
import { menuRouter } from './menu.ts';
import { ordersRouter } from './orders.ts';
import { quotesRouter } from './quotes.ts';
import { statusRouter } from './status.ts';

/** What integrators may say; told over REST and in the OpenAPI document by @toast/openapi, never over tRPC. */
export const integratorRouter = router({
  menu: menuRouter,
  quotes: quotesRouter,
  orders: ordersRouter,
  events: eventsRouter,
  status: statusRouter,
});
