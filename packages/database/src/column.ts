import type { RestaurantId } from '@toast/domain/ids';
import type { ColumnType } from 'kysely';

/** The shard key: readable, never settable; the tenant scope writes it. */
export type ShardKey = ColumnType<RestaurantId, never, never>;

/** A column whose default may fill it at insert. */
export type Defaulted<T, Write = T> = ColumnType<T, Write | undefined, Write>;

/** timestamptz: read as Date, written as Date or ISO string. */
export type Instant = ColumnType<Date, Date | string, Date | string>;
export type InstantOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

declare const jsonOf: unique symbol;
/** The JSON text of a `T`. The driver would write a bare array as a PostgreSQL array, hence the detour. */
export type JsonText<T> = string & { readonly [jsonOf]: T };

/** json or jsonb: read as the value, written as `json(value)`. */
export type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>;
export type JsonDefaulted<T> = ColumnType<T, JsonText<T> | undefined, JsonText<T>>;

/** Writes a value into a json or jsonb column. */
export const json = <T>(value: T): JsonText<T> => JSON.stringify(value) as JsonText<T>;
