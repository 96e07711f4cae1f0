import { demandRestaurant } from '~/shared/session/me.ts';
import { leaveToBrowser, serverCache } from '~/shared/trpc/server.ts';

/** What every page about the menu starts from: the draft and the stock. What fails is asked for by the browser. */
export async function prefetchDraft(slug: string) {
  const { restaurant } = await demandRestaurant(slug);
  const { queryClient, trpc } = await serverCache();
  const of = { restaurantId: restaurant.id };
  await Promise.all([
    queryClient.query(trpc.menu.draft.queryOptions(of)).catch(leaveToBrowser),
    queryClient.query(trpc.stock.view.queryOptions(of)).catch(leaveToBrowser),
  ]);
  return { queryClient, restaurantId: restaurant.id };
}
