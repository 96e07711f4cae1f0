'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Me, Restaurant } from '../trpc/outputs.ts';

export type Office = { readonly me: Me; readonly restaurant: Restaurant };

const OfficeContext = createContext<Office | null>(null);

export function OfficeProvider({ children, ...office }: Office & { children: ReactNode }) {
  return <OfficeContext value={office}>{children}</OfficeContext>;
}

/** Who is signed in, and the restaurant that the page is about. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (office === null) throw new Error('useOffice outside of a restaurant page');
  return office;
}

export const useRestaurant = (): Restaurant => useOffice().restaurant;
