import { cookies } from 'next/headers';
import { lastRestaurantCookie } from './last-restaurant.ts';
import { demandMe } from './me.ts';

/** The slug of the restaurant to open when the address names none; null = works nowhere; undefined = nobody can say right now. */
export async function homeRestaurant(): Promise<string | null | undefined> {
  const me = await demandMe();
  if (me === undefined) return undefined;
  const { memberships } = me;
  const last = (await cookies()).get(lastRestaurantCookie)?.value;
  const slugs = memberships.map(({ restaurant }) => restaurant.slug);
  return slugs.find((slug) => slug === last) ?? slugs[0] ?? null;
}
