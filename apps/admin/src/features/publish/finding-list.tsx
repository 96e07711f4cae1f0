'use client';

import type { LintFinding } from '@toast/domain/menu/finding';
import { cn } from '@toast/ui/cn';
import { TextLink } from '@toast/ui/text-link';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useDraft } from '~/shared/draft/use-draft.ts';
import { useRestaurant } from '~/shared/session/office.tsx';
import { findingAddress } from './finding-address.ts';

/** What stands in the way of publishing, and what is only odd; each leads to where it can be mended. */
export function FindingList({
  findings,
  onLeave,
}: {
  findings: readonly LintFinding[];
  onLeave: () => void;
}) {
  const { slug } = useRestaurant();
  const { data: draft } = useDraft();
  return (
    <ul className="grid">
      {findings.map(({ code, severity, subject, message }) => {
        const address = findingAddress(slug, subject, draft);
        const Icon = severity === 'BLOCKING' ? CircleAlert : TriangleAlert;
        return (
          <li
            key={`${code} ${subject.id}`}
            className="flex gap-2.5 border-b border-line py-2 last:border-b-0"
          >
            <Icon
              aria-hidden
              className={cn(
                'mt-[0.2em] size-icon shrink-0',
                severity === 'BLOCKING' ? 'text-bad-ink' : 'text-warn-ink',
              )}
            />
            <span className="min-w-0">
              {address === null ? (
                <span className="font-semibold">{subject.name || 'The menu'}</span>
              ) : (
                <TextLink asChild>
                  <Link href={address} onClick={onLeave} className="font-semibold">
                    {subject.name || 'No name'}
                  </Link>
                </TextLink>
              )}
              <span className="block text-muted">{message}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
