import type { DeviceId, OperationId, OrderId, SelectionId, StationId, TicketId } from '@toast/domain/ids';
import type { SelectionState, TicketState } from '@toast/domain/kitchen/states';
import type { Defaulted, Instant, InstantOrNull, Json, ShardKey } from '../column.ts';

export type TicketTable = {
  restaurant_id: ShardKey;
  id: TicketId;
  order_id: OrderId;
  station_id: StationId;
  fire_batch: Defaulted<number>;
  state: TicketState;
  fired_at: Instant;
  started_at: InstantOrNull;
  /** Set exactly while the state is DONE. */
  done_at: InstantOrNull;
  /** The revision that the last recall gave the ticket; a bump of an older one does not undo the recall. */
  recalled_at_rev: Defaulted<number | null>;
  rev: Defaulted<number>;
  updated_seq: number;
};

export type TicketLineTable = {
  restaurant_id: ShardKey;
  ticket_id: TicketId;
  selection_id: SelectionId;
  position: number;
  state: SelectionState;
};

export type KitchenOperationKind = 'START' | 'BUMP' | 'RECALL' | 'HAND_OVER';

/** What a tablet did, by the id it gave it: applying the same operation twice returns the stored result. */
export type KitchenOperationTable = {
  restaurant_id: ShardKey;
  id: OperationId;
  device_id: DeviceId;
  ticket_id: TicketId;
  kind: KitchenOperationKind;
  device_time: Instant;
  applied_at: Instant;
  result: Json<unknown>;
};
