'use client';

import { cn } from '@toast/ui/cn';
import { BookOpen, CirclePause, Package, ReceiptText, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useRestaurant } from '~/shared/session/office.tsx';

const sections = [
  { path: 'orders', label: 'Orders', icon: ReceiptText },
  { path: 'menu', label: 'Menu', icon: BookOpen },
  { path: 'modifiers', label: 'Modifiers', icon: SlidersHorizontal },
  { path: 'stock', label: 'Stock', icon: Package },
  { path: 'ordering', label: 'Pause', icon: CirclePause },
] as const;

const looks = {
  side: {
    nav: 'mt-3 grid gap-0.5',
    link: 'flex min-h-target items-center gap-2.5 rounded-md px-2.5 aria-[current=page]:bg-fill',
  },
  top: {
    nav: 'hidden gap-1 sm:flex lg:hidden',
    link: 'flex min-h-target items-center gap-2 rounded-md px-2.5 aria-[current=page]:bg-fill',
  },
  thumb: {
    nav: 'grid shrink-0 grid-cols-5 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden',
    link: 'relative grid min-h-14 content-center justify-items-center gap-0.5 text-xs',
  },
};

type Path = (typeof sections)[number]['path'];
type Props = {
  look: keyof typeof looks;
  /** What is to be told beside a section's name. */
  marks: Readonly<Partial<Record<Path, ReactNode>>>;
};

/** The sections of the office. */
export function OfficeNav({ look, marks }: Props) {
  const { slug } = useRestaurant();
  const current = usePathname().split('/')[3];
  return (
    <nav aria-label="Sections" className={looks[look].nav}>
      {sections.map(({ path, label, icon: Icon }) => (
        <Link
          key={path}
          href={`/r/${slug}/${path}`}
          aria-current={path === current ? 'page' : undefined}
          className={cn(
            'text-muted transition-colors hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink',
            looks[look].link,
          )}
        >
          <Icon aria-hidden className="size-icon shrink-0" />
          <span>{label}</span>
          {marks[path] !== undefined && (
            <span className={look === 'thumb' ? 'absolute start-1/2 top-1.5 ms-2.5' : 'ms-auto'}>
              {marks[path]}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
