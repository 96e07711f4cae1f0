'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and in the first rendering: what the phone remembers is not known yet, which is not the same as nothing. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
