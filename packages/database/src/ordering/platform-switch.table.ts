import type { SwitchName, SwitchReason } from '@toast/domain/ordering/switches';
import type { Defaulted, Instant, InstantOrNull } from '../column.ts';

/** Append only: the last row of a switch is its state. */
export type PlatformSwitchTable = {
  /** UUIDv7. */
  id: string;
  switch: SwitchName;
  off: boolean;
  reason: SwitchReason;
  note: Defaulted<string>;
  until: InstantOrNull;
  /** `operator:<name>`. */
  by: string;
  at: Instant;
};
