import type { RestaurantId } from '@toast/domain/ids';
import type { Compilable } from 'kysely';

/** Stands for the tenant among a statement's values until the statement is sent. */
export const TENANT: unique symbol = Symbol('the restaurant');

/** A compiled statement that is bound to whichever restaurant's scope sends it. `name` makes the server keep its plan. */
export type Statement<Row = unknown> = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly name?: string;
  /** Touches only tables that show their rows to everybody, so it needs no transaction to tell the tenant in. */
  readonly publicRead?: boolean;
  /** Never set: carries the type of a row. */
  readonly row?: Row;
};

/** What can be put into a flight: a query builder or a prepared statement. */
export type Sendable<Row = unknown> = Compilable<Row> | Statement<Row>;

/** What a statement brought back. */
export type Landed<Row = unknown> = { readonly rows: Row[]; readonly affected: number };

export type RowOf<S> = S extends Compilable<infer Row> ? Row : S extends Statement<infer Row> ? Row : never;

/** One result per statement of a flight, in its order. */
export type LandedAll<S extends readonly Sendable[]> = { readonly [I in keyof S]: Landed<RowOf<S[I]>> };

export const compiled = (sendable: Sendable): Statement =>
  'compile' in sendable ? sendable.compile() : sendable;

/** The values as sent for this restaurant. */
export const valuesFor = (restaurantId: RestaurantId, parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) => (value === TENANT ? restaurantId : value));
