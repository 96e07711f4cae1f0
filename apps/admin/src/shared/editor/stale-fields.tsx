'use client';

import type { ReactNode } from 'react';
import type { Fields } from '../edit/form-kind.ts';
import type { Editing } from '../edit/use-edit.ts';
import { StaleBanner } from './stale-banner.tsx';

type Props<F extends Fields> = {
  editing: Editing<F>;
  labels: Readonly<Record<keyof F & string, string>>;
  show: (form: Partial<F>, field: keyof F & string) => ReactNode;
};

/** What somebody else saved in the same entity meanwhile, field by field; nothing when nobody did. */
export function StaleFields<F extends Fields>({ editing, labels, show }: Props<F>): ReactNode {
  const { fields, theirs, taken, changed } = editing;
  const names = (some: Partial<F>) => Object.keys(some) as (keyof F & string)[];
  if (names(theirs).length + names(taken).length === 0) return null;
  return (
    <StaleBanner
      changed={changed}
      conflicts={names(theirs).map((name) => ({
        name,
        label: labels[name],
        mine: show(fields, name),
        theirs: show(theirs, name),
      }))}
      taken={names(taken).map((name) => ({
        name,
        label: labels[name],
        was: show(taken, name),
        now: show(fields, name),
      }))}
      onChoose={(chosen, whose) =>
        editing.choose(
          names(theirs).filter((name) => chosen.includes(name)),
          whose,
        )
      }
      onUnderstood={editing.understood}
    />
  );
}
