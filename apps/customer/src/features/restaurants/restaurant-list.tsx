import type { RestaurantView } from '@toast/api/restaurant';
import { EmptyState } from '@toast/ui/empty-state';
import { Time } from '@toast/ui/time';
import { MapPin, Store } from 'lucide-react';
import Link from 'next/link';
import { uiLocale } from '~/shared/format/ui-locale.ts';
import { zoneCity } from '~/shared/format/zone-city.ts';
import { mediaUrl } from '~/shared/media-url.ts';

/** The restaurants that take orders here. */
export function RestaurantList({
  restaurants,
  now,
}: {
  restaurants: readonly RestaurantView[];
  now: string;
}) {
  if (restaurants.length === 0) {
    return (
      <EmptyState icon={<Store />} title="No restaurant is open yet">
        As soon as one publishes its menu it will be here.
      </EmptyState>
    );
  }
  return (
    <ul className="mt-6 grid gap-x-6 gap-y-8 sm:mt-8 sm:grid-cols-2 lg:grid-cols-3">
      {restaurants.map(({ id, slug, name, tagline, cover, zone, locale }, index) => (
        <li key={id} className="grid">
          <article className="group relative flex flex-col rounded-lg has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus">
            <div className="relative aspect-[3/2] overflow-hidden rounded-lg bg-accent-soft">
              {cover !== null && (
                <img
                  src={mediaUrl(cover)}
                  alt=""
                  width={960}
                  height={640}
                  loading={index < 3 ? 'eager' : 'lazy'}
                  className="absolute inset-0 size-full object-cover transition-transform duration-200 group-hover:scale-[1.02] motion-reduce:transform-none"
                />
              )}
            </div>
            <h2 className="mt-3 text-xl font-semibold">
              <Link href={`/r/${slug}`} className="outline-none after:absolute after:inset-0">
                {name}
              </Link>
            </h2>
            {tagline !== '' && <p className="mt-1 text-muted">{tagline}</p>}
            <p className="mt-auto flex items-center gap-1.5 pt-2 text-sm text-muted">
              <MapPin aria-hidden className="size-4" />
              <span>
                {zoneCity(zone)}, <Time at={now} timeZone={zone} locale={uiLocale(locale)} />
              </span>
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
}
