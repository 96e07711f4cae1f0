'use client';

import type { DeviceView } from '@toast/api/kitchen';
import { useState } from 'react';
import { PairingScreen } from '~/features/pairing/pairing-screen.tsx';
import { KitchenProvider } from '~/shared/kitchen/kitchen-context.tsx';
import { KitchenScreen } from './kitchen-screen.tsx';

/** `paired` undefined: nobody could say; then the tablet shows what it remembers. */
export function KitchenApp({ paired }: { paired: DeviceView | null | undefined }) {
  const [device, setDevice] = useState(paired);
  const [lost, setLost] = useState<number | null>(null);
  if (device === null) return <PairingScreen lost={lost} onPaired={setDevice} />;
  const leave = (operations: number) => {
    setLost(operations);
    setDevice(null);
  };
  return (
    <KitchenProvider key={device?.id ?? 'remembered'} device={device ?? null}>
      <KitchenScreen onUnpaired={leave} />
    </KitchenProvider>
  );
}
