import type { EventId } from '@toast/domain/ids';

/** An event to be appended; `at` is the instant of the change. */
export type NewEvent = {
  readonly id: EventId;
  /** For example `order.placed`. */
  readonly type: string;
  readonly entityId: string;
  readonly payload: unknown;
  readonly at: Date;
  /** `diner`, `user:<id>`, `device:<id>`, `key:<id>`. */
  readonly actor: string;
  /** `traceparent` of what causes it, where somebody keeps that trace. */
  readonly trace?: string;
};

export type LoggedEvent = Omit<NewEvent, 'trace'> & { readonly seq: number; readonly trace: string | null };
