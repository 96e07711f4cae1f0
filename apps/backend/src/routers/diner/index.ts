import { router } from '../../trpc/init.ts';
import { menuRouter } from './menu.ts';
import { orderRouter } from './order.ts';
import { quoteRouter } from './quote.ts';
import { statusRouter } from './status.ts';

export const dinerRouter = router({
  menu: menuRouter,
  quote: quoteRouter,
  order: orderRouter,
  status: statusRouter,
});
export type DinerRouter = typeof dinerRouter;
