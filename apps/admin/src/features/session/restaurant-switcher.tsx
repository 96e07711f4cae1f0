'use client';

import { Menu } from '@toast/ui/menu';
import { ChevronsUpDown, Store } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { lastRestaurantIs } from '~/shared/session/last-restaurant.ts';
import { useOffice } from '~/shared/session/office.tsx';
import { firstLetter } from './initials.ts';

/** The restaurant that the page is about; a menu when one works for several. */
export function RestaurantSwitcher() {
  const { me, restaurant } = useOffice();
  const router = useRouter();
  const section = usePathname().split('/')[3] ?? 'orders';
  useEffect(() => {
    document.cookie = lastRestaurantIs(restaurant.slug);
  }, [restaurant.slug]);

  const sign = (
    <span
      aria-hidden
      style={{ '--hue': restaurant.hue } as React.CSSProperties}
      className="grid size-7 shrink-0 place-items-center rounded-md bg-[oklch(0.45_0.1_var(--hue))] text-xs font-semibold text-white"
    >
      {firstLetter(restaurant.name)}
    </span>
  );
  const name = <span className="min-w-0 truncate font-semibold">{restaurant.name}</span>;
  if (me.memberships.length < 2) {
    return (
      <p className="flex min-h-target min-w-0 items-center gap-2.5 px-1.5">
        {sign}
        {name}
      </p>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-h-target min-w-0 items-center gap-2.5 rounded-md px-1.5 py-1 text-start hover:bg-fill"
        >
          <span className="sr-only">Restaurant: </span>
          {sign}
          {name}
          <ChevronsUpDown aria-hidden className="ms-auto size-icon shrink-0 text-muted" />
        </button>
      }
      items={[
        { heading: 'Your restaurants' },
        ...me.memberships.map((membership) => ({
          label: membership.restaurant.name,
          icon: <Store aria-hidden />,
          checked: membership.restaurant.id === restaurant.id,
          onSelect: () => router.push(`/r/${membership.restaurant.slug}/${section}`),
        })),
      ]}
    />
  );
}
