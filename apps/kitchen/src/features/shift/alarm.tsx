'use client';

import { LiveRegion } from '@toast/ui/live-region';
import { useStored } from '@toast/web/use-stored';
import { useEffect, useRef, useState } from 'react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import type { RailPicture } from '~/shared/rail/view.ts';
import { chime } from '~/shared/sound/chime.ts';
import { preferences } from '~/shared/storage/preferences.ts';
import { fateOf } from '~/shared/words/guest-words.ts';
import { useFlashingTitle } from './use-flashing-title.ts';

const repeatMs = 4_000;

/** Rings for new orders until somebody has seen each, here or anywhere, and tells those who listen. */
export function Alarm({ soundOn }: { soundOn: boolean }) {
  const picture = useKitchenState((state) => state.picture);
  const { volume } = useStored(preferences);
  const fresh = picture.rail.filter(({ isNew }) => isNew);
  const newest = fresh.at(-1)?.id ?? '';
  const rings = fresh.length > 0;
  useFlashingTitle(fresh.length);
  // A new ticket rings at once, also while an older one still does.
  useEffect(() => {
    if (!rings) return;
    const ring = () => {
      chime(volume);
      // Like sound, shaking is for pages that were touched.
      if (soundOn) navigator.vibrate?.([180, 90, 180]);
    };
    ring();
    const timer = window.setInterval(ring, repeatMs);
    return () => window.clearInterval(timer);
  }, [rings, newest, volume, soundOn]);
  return <LiveRegion message={useNews(picture)} urgency="assertive" />;
}

/** What happened since the last look, in words. */
function useNews(picture: RailPicture): string {
  const told = useRef<ReadonlyMap<string, string> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const now = new Map(picture.rail.map(({ id, standing }) => [id, standing] as const));
    const before = told.current;
    told.current = now;
    if (before === null) return;
    const changes = picture.rail.flatMap(({ id, head, standing, isNew }) => {
      if (standing === 'cancelled' && before.get(id) === 'open')
        return [`Order ${head.displayNumber} was cancelled.`];
      if (isNew && !before.has(id)) return [`New order ${head.displayNumber}, ${fateOf(head)}.`];
      return [];
    });
    if (changes.length > 0) setNews(changes.join(' '));
  }, [picture]);
  return news;
}
