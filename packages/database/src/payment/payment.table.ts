import type { CheckId, OrderId, PaymentId } from '@toast/domain/ids';
import type { PaymentState } from '@toast/domain/payment/states';
import type { Defaulted, ShardKey } from '../column.ts';

export type PaymentTable = {
  restaurant_id: ShardKey;
  id: PaymentId;
  order_id: OrderId;
  check_id: CheckId;
  provider: 'IN_STORE';
  amount: number;
  tip: Defaulted<number>;
  state: PaymentState;
  created_at: Defaulted<Date, Date | string>;
  rev: Defaulted<number>;
};
