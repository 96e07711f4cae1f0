import type { FailureCode } from '@toast/api/failure';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How a tRPC procedure is spoken to over REST; goes into the procedure's `.meta({ rest })`. */
export type RestMeta = {
  readonly method: Method;
  /** With path parameters in braces, each a field of the input: `/restaurants/{restaurantId}/menu`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  /** Status of success; 200 unless given. */
  readonly status?: number;
  /** Request headers by name → the input field that takes the value, for example `Idempotency-Key`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A body that the operation would take, for the reference page. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Failures beside those that every operation can meet. */
  readonly failures?: readonly FailureCode[];
  /** The schema of a body that the procedure returns as a ready `Representation`. */
  readonly represents?: z.ZodType;
  /** The resource that success creates, for the header `Location`. */
  readonly location?: (output: never) => string;
};

/** What a router's `initTRPC.meta<Meta>()` is made of. */
export type Meta = { readonly rest?: RestMeta };
