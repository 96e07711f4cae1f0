import { listMemberships } from '../../features/identity/list-memberships.ts';
import { router } from '../../trpc/init.ts';
import { signedIn } from '../../trpc/procedures.ts';

export const sessionRouter = router({
  /** `{ user: {id, name, email}, memberships: {role, restaurant: RestaurantView}[] }` of who is signed in. */
  me: signedIn.query(({ ctx }) => listMemberships(ctx.deps, ctx.user)),
});
