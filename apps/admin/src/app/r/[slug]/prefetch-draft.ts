import { demandRestaurant } from '~/shared/session/me.ts';
import { leaveToBrowser, serverCache } from '~/shared/trpc/server.ts';

/** What every page about the menu starts from: the draft and the stock. What fails is asked for by the browser; null = the layout says that nothing can be had. */
export async function prefetchDraft(slug: string) {
  const found = await demandRestaurant(slug);
  if (found === undefined) return null;
  const { restaurant } = found;
  const { queryClient, trpc } = await serverCache();
  const of = { restaurantId: restaurant.id };
  await Promise.all([
    queryClient.query(trpc.menu.draft.queryOptions(of)).catch(leaveToBrowser),
    queryClient.query(trpc.stock.view.queryOptions(of)).catch(leaveToBrowser),
  ]);
  return { queryClient, restaurantId: restaurant.id };
}
