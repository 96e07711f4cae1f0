'use client';

import { LocaleProvider } from '@toast/ui/locale';
import { useStored } from '@toast/web/use-stored';
import { useEffect, useRef, useState } from 'react';
import { AllDay } from '~/features/all-day/all-day.tsx';
import { PauseLine } from '~/features/pause/pause-line.tsx';
import { Head } from '~/features/rail/head.tsx';
import { Outage } from '~/features/rail/outage.tsx';
import { Rail } from '~/features/rail/rail.tsx';
import { ReadyShelf } from '~/features/ready/ready-shelf.tsx';
import { SettingsSheet } from '~/features/settings/settings-sheet.tsx';
import { Alarm } from '~/features/shift/alarm.tsx';
import { SoundNotice } from '~/features/shift/sound-notice.tsx';
import { StartShift } from '~/features/shift/start-shift.tsx';
import { useShift } from '~/features/shift/use-shift.ts';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { preferences } from '~/shared/storage/preferences.ts';
import { uiLocale } from '~/shared/words/ui-locale.ts';
import { Opening } from './opening.tsx';
import { useKeys } from './use-keys.ts';

export function KitchenScreen({ onUnpaired }: { onUnpaired: (lost: number) => void }) {
  const device = useKitchenState((state) => state.device);
  const loaded = useKitchenState((state) => state.loaded);
  const unpaired = useKitchenState((state) => state.unpaired);
  const shift = useShift();
  const box = useRef<HTMLElement>(null);
  const [settings, setSettings] = useState(false);
  const { textSize, allDay } = useStored(preferences);
  useEffect(() => {
    if (unpaired !== null) onUnpaired(unpaired.lost);
  }, [unpaired, onUnpaired]);
  useEffect(() => {
    document.documentElement.dataset.textSize = textSize;
  }, [textSize]);
  useKeys(shift.started && !settings);

  if (device === null || !loaded) return <Opening name={device?.restaurant.name ?? null} />;
  const { zone, locale } = device.restaurant;
  return (
    <LocaleProvider locale={uiLocale(locale)} timeZone={zone}>
      {shift.started ? (
        <>
          <div className="flex min-h-dvh flex-col sm:h-dvh">
            <Head
              onSettings={() => setSettings(true)}
              box={box}
              notice={shift.soundOn ? null : <SoundNotice onSound={shift.unlock} />}
            />
            <Outage />
            <PauseLine deviceId={device.id} />
            <div className="flex min-h-0 flex-1">
              <Rail box={box} />
              <AllDay shown={allDay} />
            </div>
            <ReadyShelf />
          </div>
          <Alarm soundOn={shift.soundOn} />
        </>
      ) : (
        <StartShift device={device} onStart={shift.start} />
      )}
      <SettingsSheet open={settings} onOpenChange={setSettings} device={device} />
    </LocaleProvider>
  );
}
