'use client';

import { Banner } from '@toast/ui/banner';
import { Time } from '@toast/ui/time';
import { useState } from 'react';
import { useHydrated } from '~/shared/use-hydrated.ts';
import { attemptsUnderWay } from './attempt.ts';

/** On pages that cannot reach the restaurant: an order may exist, so nobody should order it a second time meanwhile. */
export function OrderUnderWay() {
  return useHydrated() ? <Found /> : null;
}

function Found() {
  const [attempts] = useState(readAttempts);
  return attempts.map(({ key, sentAt }) => (
    <Banner
      key={key}
      tone="info"
      title={
        sentAt === 0 ? (
          'We are still checking your order'
        ) : (
          <>
            We are still checking your order of <Time at={new Date(sentAt)} timeZone={ownZone()} />
          </>
        )
      }
    >
      Nobody knows yet whether it went through. Please do not order it a second time: as soon as the
      restaurant answers, you read here what became of it.
    </Banner>
  ));
}

/** No restaurant is known here, so it is the clock of the phone. */
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function readAttempts() {
  try {
    return attemptsUnderWay(window.localStorage);
  } catch {
    // Forbidden to look: then there is nothing written down either.
    return [];
  }
}
