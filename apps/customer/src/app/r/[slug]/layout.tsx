import { LocaleProvider } from '@toast/ui/locale';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Unavailable } from '~/app/unavailable.tsx';
import { BrandStyle } from '~/shared/brand/brand-style.tsx';
import { uiLocale } from '~/shared/format/ui-locale.ts';
import { loadVisit } from '~/shared/visit/load-visit.ts';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // The page itself says 404, with the title of the house.
  const visit = await loadVisit((await params).slug).catch(() => null);
  if (visit === null) return { title: 'Temporarily unavailable', robots: { index: false } };
  const { restaurant } = visit;
  return {
    title: { default: `${restaurant.name} · Order online`, template: `%s · ${restaurant.name}` },
    description: restaurant.tagline,
  };
}

/** Everything below belongs to one restaurant: its accent, its clock, its way of writing money. */
export default async function RestaurantLayout({ children, params }: Props) {
  const visit = await loadVisit((await params).slug);
  if (visit === null) return <Unavailable />;
  const { restaurant } = visit;
  return (
    <LocaleProvider
      locale={uiLocale(restaurant.locale)}
      timeZone={restaurant.zone}
      now={new Date().toISOString()}
    >
      <BrandStyle hue={restaurant.hue} />
      {children}
    </LocaleProvider>
  );
}
