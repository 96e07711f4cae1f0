'use client';

import type { DeviceView } from '@toast/api/kitchen';
import { Button } from '@toast/ui/button';
import { BellRing } from 'lucide-react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';

/** The tap that gives sound and keeps the screen on; says first of all whose kitchen this is. */
export function StartShift({ device, onStart }: { device: DeviceView; onStart: () => void }) {
  const open = useKitchenState(({ picture }) => picture.rail.length);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-dvh place-content-center justify-items-center gap-10 px-gutter py-8 text-center outline-none"
    >
      <div className="grid gap-3">
        <h1 className="text-[clamp(2.5rem,8vw,4.5rem)] leading-tight font-semibold text-balance">
          {device.restaurant.name}
        </h1>
        <p className="text-xl text-muted">{device.label}</p>
      </div>
      <Button
        variant="primary"
        size="lg"
        onClick={onStart}
        icon={<BellRing />}
        className="min-h-[7rem] px-14 text-2xl [&_svg]:size-[1.2em]"
      >
        Start shift
      </Button>
      <p className="max-w-md text-lg text-balance text-muted">
        {open === 0
          ? 'Turns the sound on and keeps this screen awake.'
          : `${open} open ${open === 1 ? 'order waits' : 'orders wait'}. Starting turns the sound on and keeps this screen awake.`}
      </p>
    </main>
  );
}
