import type { setStockInput } from '@toast/api/admin';
import type { StockRecord } from '@toast/domain/stock/stock';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';

export type StockSet = { readonly record: StockRecord; readonly epoch: number };
export async function setStock(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof setStockInput>): Promise<StockSet> { throw new Error('not built yet'); }
