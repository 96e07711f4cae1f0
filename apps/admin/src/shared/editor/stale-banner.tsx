'use client';

import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import type { ReactNode } from 'react';

export type Conflict = {
  readonly name: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
};

type Props = { conflicts: readonly Conflict[]; onChoose: (name: string, whose: 'mine' | 'theirs') => void };

/** Somebody else saved the same fields meanwhile: both values side by side, one of them to be chosen. */
export function StaleBanner({ conflicts, onChoose }: Props) {
  return (
    <Banner tone="warn" title="Somebody else saved this while you were editing">
      <p>What only they changed is taken over. Choose for what you both changed:</p>
      <ul className="mt-2 grid gap-3">
        {conflicts.map(({ name, label, mine, theirs }) => (
          <li key={name} className="grid gap-1">
            <span className="font-semibold">{label}</span>
            <span className="grid grid-cols-[auto_1fr] gap-x-3">
              <span className="text-muted">Yours</span>
              <span className="min-w-0 break-words">{mine}</span>
              <span className="text-muted">Theirs</span>
              <span className="min-w-0 break-words">{theirs}</span>
            </span>
            <span className="flex flex-wrap gap-2">
              <Button size="sm" aria-label={`Keep mine: ${label}`} onClick={() => onChoose(name, 'mine')}>
                Keep mine
              </Button>
              <Button size="sm" aria-label={`Take theirs: ${label}`} onClick={() => onChoose(name, 'theirs')}>
                Take theirs
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
