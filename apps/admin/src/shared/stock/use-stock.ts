'use client';

import { useQuery } from '@tanstack/react-query';
import { type StockBook, stockBook } from '@toast/domain/stock/book';
import { useMemo } from 'react';
import { useRestaurant } from '../session/office.tsx';
import { useTRPC } from '../trpc/trpc.ts';

const nothing: StockBook = new Map();

/** What is sold out or counted; whatever has no record is in stock. Undefined while it is not known. */
export function useStock(): StockBook | undefined {
  const { data } = useQuery(useTRPC().stock.view.queryOptions({ restaurantId: useRestaurant().id }));
  return useMemo(
    () => (data === undefined ? undefined : data.records.length === 0 ? nothing : stockBook(data.records)),
    [data],
  );
}
