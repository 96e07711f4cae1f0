import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { LocaleProvider } from '@toast/ui/locale';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Unavailable } from '~/app/unavailable.tsx';
import { uiLocale } from '~/shared/format/ui-locale.ts';
import { demandRestaurant } from '~/shared/session/me.ts';
import { OfficeProvider } from '~/shared/session/office.tsx';
import { leaveToBrowser, serverCache } from '~/shared/trpc/server.ts';
import { OfficeFrame } from './office-frame.tsx';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await demandRestaurant((await params).slug);
  if (found === undefined) return {};
  const { restaurant } = found;
  return { title: { default: restaurant.name, template: `%s · ${restaurant.name}` } };
}

/** Everything below belongs to one restaurant: its clock, its money, its people. */
export default async function RestaurantLayout({ children, params }: Props) {
  const found = await demandRestaurant((await params).slug);
  if (found === undefined) return <Unavailable />;
  const { me, restaurant } = found;
  // The count of unpublished changes stands beside the menu on every page.
  const { queryClient, trpc } = await serverCache();
  await queryClient
    .query(trpc.menu.review.queryOptions({ restaurantId: restaurant.id }))
    .catch(leaveToBrowser);
  return (
    <LocaleProvider
      locale={uiLocale(restaurant.locale)}
      timeZone={restaurant.zone}
      now={new Date().toISOString()}
    >
      <OfficeProvider me={me} restaurant={restaurant}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <OfficeFrame>{children}</OfficeFrame>
        </HydrationBoundary>
      </OfficeProvider>
    </LocaleProvider>
  );
}
