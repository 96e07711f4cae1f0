import { ofRestaurant } from '@toast/api/integrator';
import { menu } from '@toast/api/menu';
import { representMenu } from '../../features/menu/represent-menu.ts';
import { router } from '../../trpc/init.ts';
import { integrator } from '../../trpc/procedures.ts';

export const menuRouter = router({
  get: integrator
    .meta({
      rest: {
        method: 'GET',
        path: '/restaurants/{restaurantId}/menu',
        tag: 'Menu',
        summary: 'The published menu',
        description:
          'One resolved, immutable version. Its strong ETag names the version; send it back in If-None-Match.',
        represents: menu,
      },
    })
    .input(ofRestaurant)
    .query(({ ctx, input }) => representMenu(ctx.deps, input.restaurantId)),
});
