'use client';

import { cn } from '@toast/ui/cn';
import { useEffect, useRef } from 'react';
import { scrollBehaviour } from '~/shared/scroll-behaviour.ts';
import { sectionId } from './section-id.ts';
import type { Section } from './sections.ts';
import { useSpy } from './use-spy.ts';

/** Jumps to the groups of the menu, and shows the one that is being read. */
export function GroupNav({ shown }: { shown: readonly Section[] }) {
  const ids = shown.map(({ group }) => sectionId(group.id));
  const [current, jump] = useSpy(ids);
  const rail = useRef<HTMLOListElement>(null);

  useEffect(() => {
    const list = rail.current;
    const link = list?.querySelector<HTMLElement>('[aria-current]');
    if (list === null || link === undefined || link === null) return;
    const left = link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
    list.scrollTo({ left, behavior: scrollBehaviour() });
  }, [current]);

  return (
    <nav aria-label="Menu groups" className="min-w-0">
      <ol
        ref={rail}
        className="rail relative -mx-gutter flex gap-1 px-gutter lg:-ms-3 lg:me-0 lg:px-0 lg:[mask-image:linear-gradient(to_right,black_calc(100%-3rem),transparent)] lg:pe-12"
      >
        {shown.map(({ group }, index) => {
          const id = sectionId(group.id);
          const here = id === (current ?? ids[0]);
          return (
            <li key={group.id} className={cn('shrink-0', index === 0 && 'max-lg:-ms-3')}>
              <a
                href={`#${id}`}
                aria-current={here ? 'true' : undefined}
                onClick={() => jump(id)}
                className={cn(
                  'relative flex min-h-target items-center px-3 whitespace-nowrap transition-colors hover:text-ink focus-visible:-outline-offset-2',
                  'after:absolute after:inset-x-3 after:bottom-0 after:h-[3px] after:rounded-full',
                  here ? 'text-ink after:bg-accent' : 'text-muted',
                )}
              >
                {group.name}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
