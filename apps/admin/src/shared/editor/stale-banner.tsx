'use client';

import type { LastChange } from '@toast/api/change';
import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Time } from '@toast/ui/time';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { changerOf } from '~/shared/words/changer-words.ts';

type Named = { readonly name: string; readonly label: string };
/** Both changed it. */
export type Conflict = Named & { readonly mine: ReactNode; readonly theirs: ReactNode };
/** Only they did. */
export type Taken = Named & { readonly was: ReactNode; readonly now: ReactNode };

type Props = {
  /** null = it is not known who. */
  changed: LastChange | null;
  conflicts: readonly Conflict[];
  taken: readonly Taken[];
  onChoose: (names: readonly string[], whose: 'mine' | 'theirs') => void;
  /** What was taken over has been read. */
  onUnderstood: () => void;
};

/** Somebody else saved meanwhile: their changes field by field beside one's own, and nothing is saved before one has chosen. */
export function StaleBanner({ changed, conflicts, taken, onChoose, onUnderstood }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  const open = conflicts.length > 0;
  return (
    <section ref={box} aria-label="Saved meanwhile" className="grid gap-4">
      <Banner
        tone={open ? 'warn' : 'info'}
        title={
          <>
            {changerOf(changed)} saved this
            {changed !== null && (
              <>
                {' '}
                at <Time at={changed.at} />
              </>
            )}{' '}
            while you were editing
          </>
        }
        onDismiss={open ? undefined : onUnderstood}
        dismissLabel="Understood"
      >
        {open
          ? 'You both changed the same. Choose, then save: nothing is saved yet, and nothing you typed is lost.'
          : 'Nothing is saved yet. What you typed stays, the rest is as it is now. Save when you are ready.'}
      </Banner>
      {open && (
        <ul className="grid gap-4">
          {conflicts.map((conflict) => (
            <Choice key={conflict.name} {...conflict} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {conflicts.length > 1 && (
        <div className="-mt-1 flex flex-wrap gap-2">
          {(['mine', 'theirs'] as const).map((whose) => (
            <Button
              key={whose}
              size="sm"
              variant="ghost"
              onClick={() =>
                onChoose(
                  conflicts.map(({ name }) => name),
                  whose,
                )
              }
            >
              {whose === 'mine' ? 'Keep all of mine' : 'Take all of theirs'}
            </Button>
          ))}
        </div>
      )}
      {taken.length > 0 && (
        <div className="grid gap-1.5">
          <p className="text-muted">Changed by them only, and taken over</p>
          <dl className="grid gap-1.5">
            {taken.map(({ name, label, was, now }) => (
              <div key={name} className="grid gap-x-3 sm:grid-cols-[9rem_1fr]">
                <dt className="font-semibold">{label}</dt>
                <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                  <del className="min-w-0 break-words text-muted">{was}</del>
                  <ArrowRight aria-hidden className="size-3.5 shrink-0 self-center text-muted" />
                  <ins className="min-w-0 break-words no-underline">{now}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <hr className="border-line" />
    </section>
  );
}

type ChoiceProps = Conflict & { onChoose: Props['onChoose'] };

function Choice({ name, label, mine, theirs, onChoose }: ChoiceProps) {
  const sides = [
    { whose: 'mine', title: 'Yours', value: mine, deed: 'Keep mine' },
    { whose: 'theirs', title: 'Theirs', value: theirs, deed: 'Take theirs' },
  ] as const;
  return (
    <li className="grid gap-1.5">
      <span className="font-semibold">{label}</span>
      <span className="grid grid-cols-2 gap-2">
        {sides.map(({ whose, title, value, deed }) => (
          <span
            key={whose}
            className="flex min-w-0 flex-col items-start gap-1.5 rounded-md border border-line bg-surface p-3"
          >
            <span className="max-w-full truncate text-sm text-muted">{title}</span>
            <span className="max-w-full flex-1 break-words">{value}</span>
            <Button size="sm" aria-label={`${deed}: ${label}`} onClick={() => onChoose([name], whose)}>
              {deed}
            </Button>
          </span>
        ))}
      </span>
    </li>
  );
}
