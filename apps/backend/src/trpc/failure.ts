import type { FailureCode } from '@toast/api/failure';
import type { OrderView } from '@toast/api/order';
import type { Refused } from '@toast/api/refusal';

/** A failure with two faces: `message` is for whoever called, `cause` for the log. Thrown; refusals are returned instead. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: FailureCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }
}

export const notFound = (what: string): Failure => new Failure('NOT_FOUND', `No such ${what}`);
export const unauthenticated = (message = 'Sign in first'): Failure =>
  new Failure('UNAUTHENTICATED', message);

/** How an integrator hears of refusals: 409 with the same facts that the diner's page gets as a value. */
export const orderRefused = (answer: Refused): Failure =>
  new Failure('ORDER_REFUSED', 'The order was refused; nothing was charged', { refusals: answer.refusals });

/** How an integrator hears that the order has moved on since the revision it named. */
export const staleOrder = (order: OrderView): Failure =>
  new Failure('CONFLICT', 'The order has changed since; look at it again', { order });
