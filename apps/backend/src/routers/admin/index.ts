import { router } from '../../trpc/init.ts';
import { menuRouter } from './menu.ts';
import { orderingRouter } from './ordering.ts';
import { ordersRouter } from './orders.ts';
import { salesRouter } from './sales.ts';
import { sessionRouter } from './session.ts';
import { stockRouter } from './stock.ts';

export const adminRouter = router({
  session: sessionRouter,
  orders: ordersRouter,
  ordering: orderingRouter,
  sales: salesRouter,
  menu: menuRouter,
  stock: stockRouter,
});
export type AdminRouter = typeof adminRouter;
