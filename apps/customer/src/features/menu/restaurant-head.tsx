import type { RestaurantView } from '@toast/api/restaurant';
import { Time } from '@toast/ui/time';
import { MapPin, ShoppingBag, Utensils } from 'lucide-react';
import type { ReactNode } from 'react';
import { zoneCity } from '~/shared/format/zone-city.ts';
import { mediaUrl } from '~/shared/media-url.ts';
import { diningWords } from '~/shared/words/dining-words.ts';
import { PageTools } from './page-tools.tsx';

const icons = { DINE_IN: Utensils, TAKE_OUT: ShoppingBag };

/** Who cooks here: the picture, the name, and how long the food takes. */
export function RestaurantHead({
  restaurant,
  now,
  tools,
}: {
  restaurant: RestaurantView;
  now: string;
  tools?: ReactNode;
}) {
  const { name, tagline, zone, cover, diningOptions } = restaurant;
  return (
    <header>
      <div className="relative">
        <PageTools>{tools}</PageTools>
        <div className="relative -mx-gutter aspect-[16/9] overflow-hidden bg-accent-soft sm:mx-0 sm:aspect-[5/2] sm:rounded-lg lg:aspect-[14/5]">
          {cover !== null && (
            <img
              src={mediaUrl(cover)}
              alt=""
              width={1600}
              height={900}
              fetchPriority="high"
              className="absolute inset-0 size-full object-cover"
            />
          )}
        </div>
      </div>
      <h1 className="mt-5 text-2xl font-semibold sm:text-3xl">{name}</h1>
      {tagline !== '' && <p className="mt-1.5 max-w-prose text-muted sm:text-lg">{tagline}</p>}
      <ul
        aria-label="About this restaurant"
        className="mt-3 mb-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-muted [&_svg]:size-4"
      >
        <li className="inline-flex items-center gap-1.5">
          <MapPin aria-hidden />
          <span>
            {zoneCity(zone)}, <Time at={now} timeZone={zone} />
          </span>
        </li>
        {diningOptions.map(({ diningOption, leadMinutes }) => {
          const Icon = icons[diningOption];
          return (
            <li key={diningOption} className="inline-flex items-center gap-1.5">
              <Icon aria-hidden />
              <span className="tabular">
                {diningWords[diningOption]} · about {leadMinutes} min
              </span>
            </li>
          );
        })}
      </ul>
    </header>
  );
}
