import type { Insertable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { PaymentTable } from './payment.table.ts';

export const insertPayment = (payment: Insertable<PaymentTable>): Statement<never> =>
  insertRows('payment', [payment]);
