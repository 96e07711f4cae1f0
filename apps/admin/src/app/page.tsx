import { redirect } from 'next/navigation';
import { NoRestaurant } from '~/features/session/no-restaurant.tsx';
import { homeRestaurant } from '~/shared/session/home-restaurant.ts';

export default async function FrontPage() {
  const slug = await homeRestaurant();
  if (slug === null) return <NoRestaurant />;
  redirect(`/r/${slug}/orders`);
}
