import { mayPass } from '@toast/web/status-of';
import { RestaurantList } from '~/features/restaurants/restaurant-list.tsx';
import { TopBar } from '~/shared/top-bar.tsx';
import { serverTrpc } from '~/shared/trpc/server.ts';
import { Unavailable } from './unavailable.tsx';

export default async function FrontPage() {
  const restaurants = await serverTrpc()
    .menu.restaurants.query()
    .catch((error: unknown) => {
      if (mayPass(error)) return null;
      throw error;
    });
  if (restaurants === null) return <Unavailable />;
  return (
    <>
      <TopBar />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[80rem] px-gutter pt-6 pb-16 outline-none sm:pt-10"
      >
        <h1 className="text-2xl font-semibold sm:text-3xl">What would you like to eat?</h1>
        <p className="mt-2 text-muted sm:text-lg">
          Order straight from the restaurant, and pay when you are there.
        </p>
        <RestaurantList restaurants={restaurants} now={new Date().toISOString()} />
      </main>
    </>
  );
}
