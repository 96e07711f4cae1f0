import { randomFillSync } from 'node:crypto';
import type { Id } from '@toast/domain/ids';

/** Bytes of randomness that one id takes. */
const each = 8;
/** Asking for randomness costs more than using it, and an order has a dozen ids. */
const pool = Buffer.allocUnsafe(each * 512);
let used = pool.length;
let last = 0;
let count = 0;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A fresh UUIDv7 of whatever kind is asked for: by time, those of one millisecond in the order they were made, then random. */
export function newId<I extends Id<string>>(): I {
  const now = Date.now();
  count = now > last ? 0 : count + 1;
  // A clock that stands still or goes back, or more ids than fit into its millisecond: the next one is begun.
  if (now > last) last = now;
  else if (count > 0xfff) {
    last += 1;
    count = 0;
  }
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const variant = 0x8000 | (pool.readUInt16BE(used) & 0x3fff);
  const random = hex(pool.readUIntBE(used + 2, 6), 12);
  used += each;
  const time = hex(last, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${hex(variant, 4)}-${random}` as I;
}
