'use client';

import type { DeviceView } from '@toast/api/kitchen';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { browserTrpc } from '../trpc/client.ts';
import { openJournal } from './indexed-journal.ts';
import { createKitchen, type Kitchen } from './kitchen.ts';
import type { KitchenState } from './kitchen-state.ts';

const KitchenContext = createContext<Kitchen | null>(null);

/** Runs the tablet's rail while the page lives. A new device needs a new one: give it a `key`. */
export function KitchenProvider({ device, children }: { device: DeviceView | null; children: ReactNode }) {
  const [kitchen] = useState(() => createKitchen({ device, client: browserTrpc(), openJournal }));
  useEffect(() => kitchen.start(), [kitchen]);
  return <KitchenContext value={kitchen}>{children}</KitchenContext>;
}

/** What can be done at this tablet. @throws Error outside of a KitchenProvider. */
export function useKitchen(): Kitchen {
  const kitchen = useContext(KitchenContext);
  if (kitchen === null) throw new Error('useKitchen needs a KitchenProvider above it');
  return kitchen;
}

/** What this tablet knows, or a part of it that keeps its identity until it changes. */
export function useKitchenState<T>(select: (state: KitchenState) => T): T {
  const kitchen = useKitchen();
  const read = () => select(kitchen.get());
  return useSyncExternalStore(kitchen.subscribe, read, read);
}
