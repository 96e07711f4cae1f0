import type { RefusalView } from '@toast/api/refusal';
import type { PlacedFacts } from './attempt.ts';

/** Why an attempt surely made no order. */
export type NotPlacedReason =
  /** The answer was lost, and the server says that nothing arrived. */
  | 'NEVER_ARRIVED'
  /** The server would not take the request as it was. */
  | 'REJECTED'
  /** Too many requests from here; a moment later it works. */
  | 'BUSY'
  /** The restaurant's data cannot be reached, and the server knows that it wrote nothing. */
  | 'UNAVAILABLE';

/** Why it is not known yet. */
export type Unknown =
  /** Nobody was asked yet. */
  | 'LOST'
  /** Asked, and no answer came. */
  | 'UNREACHABLE'
  /** The server answers, but cannot reach the restaurant's data. */
  | 'UNAVAILABLE'
  /** It is being placed right now, or "not placed" is not final yet. */
  | 'UNDER_WAY';

/**
 * Where placing stands. Only IDLE, REFUSED and NOT_PLACED offer the button: in SENDING and CHECKING an order may exist, and a
 * second try would be a second dinner.
 */
export type Placement =
  | { readonly is: 'IDLE' }
  | { readonly is: 'SENDING'; readonly total: number }
  | {
      readonly is: 'CHECKING';
      readonly total: number;
      /** When the order was sent, and when it is asked for next (null = right now); milliseconds of the phone's clock. */
      readonly since: number;
      readonly nextAt: number | null;
      readonly why: Unknown;
    }
  | { readonly is: 'PLACED'; readonly placed: PlacedFacts; readonly cartVersion: string }
  | { readonly is: 'REFUSED'; readonly refusals: readonly RefusalView[] }
  | { readonly is: 'NOT_PLACED'; readonly reason: NotPlacedReason };

export const mayPlace = ({ is }: Placement): boolean =>
  is === 'IDLE' || is === 'REFUSED' || is === 'NOT_PLACED';
