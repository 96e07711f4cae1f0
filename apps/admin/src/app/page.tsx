import { redirect } from 'next/navigation';
import { NoRestaurant } from '~/features/session/no-restaurant.tsx';
import { homeRestaurant } from '~/shared/session/home-restaurant.ts';
import { Unavailable } from './unavailable.tsx';

export default async function FrontPage() {
  const slug = await homeRestaurant();
  if (slug === undefined) return <Unavailable />;
  if (slug === null) return <NoRestaurant />;
  redirect(`/r/${slug}/orders`);
}
