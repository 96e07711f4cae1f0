'use client';

import type { AgeLevel } from '@toast/domain/kitchen/age';
import { cn } from '@toast/ui/cn';
import { useLocaleSettings } from '@toast/ui/locale';
import { formatClock } from '@toast/ui/time-format';
import {
  Ban,
  Clock3,
  Flame,
  type LucideIcon,
  OctagonAlert,
  ShoppingBag,
  Sparkle,
  TriangleAlert,
  Utensils,
} from 'lucide-react';
import { ticketAge } from '~/shared/rail/age.ts';
import type { Slip } from '~/shared/rail/view.ts';
import { channelWords } from '~/shared/words/channel-words.ts';
import { diningWords } from '~/shared/words/dining-words.ts';
import { durationWords } from '~/shared/words/duration.ts';
import { guestOf } from '~/shared/words/guest-words.ts';

type Look = { readonly word: string; readonly icon: LucideIcon; readonly style: string };
const ages: Readonly<Record<AgeLevel, Look>> = {
  FRESH: { word: 'On time', icon: Clock3, style: 'bg-fill text-ink' },
  WARN: { word: 'Due soon', icon: TriangleAlert, style: 'bg-warn text-on-warn' },
  LATE: { word: 'Late', icon: OctagonAlert, style: 'bg-bad text-on-bad' },
};
const cancelled: Look = { word: 'Cancelled', icon: Ban, style: 'bg-bad text-on-bad' };

/** Which order, how old, for whom, and when it was promised. */
export function TicketHead({ slip, now, nameId }: { slip: Slip; now: Date | null; nameId: string }) {
  const { head: ticket, standing, started, isNew } = slip;
  const settings = useLocaleSettings();
  const age = now === null ? null : ticketAge(ticket, now);
  const { word, icon: Icon, style } = standing === 'cancelled' ? cancelled : ages[age?.level ?? 'FRESH'];
  const Dining = ticket.diningOption === 'DINE_IN' ? Utensils : ShoppingBag;
  const guest = guestOf(ticket);
  return (
    <header className={cn('grid gap-0.5 px-3 pt-1 pb-2 transition-colors', style)}>
      <div className="flex items-start justify-between gap-2">
        <h2 id={nameId} className="tabular text-3xl leading-[1.1] font-semibold">
          <span className="sr-only">Order </span>
          {ticket.displayNumber}
        </h2>
        <div className="grid justify-items-end pt-1">
          {standing === 'cancelled' ? (
            <p className="flex items-center gap-1.5 text-lg font-semibold uppercase">
              <Icon aria-hidden className="size-7" /> {word}
            </p>
          ) : (
            <>
              <p className="tabular text-lg leading-none font-semibold">
                {age === null ? '–:––' : durationWords(age.seconds)}
              </p>
              <p className="flex items-center gap-1 text-sm font-semibold">
                <Icon aria-hidden className="size-[1.1em]" /> {word}
              </p>
            </>
          )}
        </div>
      </div>
      <p className="flex items-center gap-2 text-base leading-tight font-semibold">
        <Dining aria-hidden className="size-6 shrink-0" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {diningWords[ticket.diningOption]}
          {guest !== '' && `\u00a0· ${guest}`}
        </span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-sm leading-tight">
        <span className="tabular">for {formatClock(new Date(ticket.promisedAt), now, settings)}</span>
        <span>{channelWords[ticket.channel]}</span>
        {standing === 'open' && started && (
          <span className="ms-auto flex items-center gap-1 font-semibold">
            <Flame aria-hidden className="size-[1.1em]" /> Started
          </span>
        )}
        {isNew && (
          <span className="ms-auto flex items-center gap-1 rounded-full bg-accent px-2.5 py-0.5 font-semibold text-on-accent">
            <Sparkle aria-hidden className="size-[1em]" /> New
          </span>
        )}
      </p>
    </header>
  );
}
