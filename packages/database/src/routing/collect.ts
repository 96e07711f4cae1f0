import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementSeen } from '../client.ts';
import { wireValue } from '../wire-value.ts';
import type { Collected } from './collected.ts';

// Preloaded (`node --import`) into the processes of a test run, backends that tests start among them: writes every distinct statement
// that went through a door, with the values of its first times, into the directory TOAST_STATEMENTS_TO. Those are a test's, and yet go
// nowhere else.

/** A test may send values that the server refuses; some of the next are good. */
const times = 3;

const directory = process.env.TOAST_STATEMENTS_TO;
const known = new Map<string, number>();

function collected({ sql, parameters, door, restaurantId, why }: StatementSeen): Collected {
  const values = parameters.map((value) => {
    // The tenant's place, until the statement is sent.
    const wire = typeof value === 'symbol' ? restaurantId : wireValue(value);
    return Buffer.isBuffer(wire) ? { base64: wire.toString('base64') } : wire;
  });
  return { sql, values, door, restaurantId, why: why ?? '' };
}

if (directory !== undefined && directory !== '') {
  const file = join(directory, `${process.pid}.jsonl`);
  subscribe('toast.statement', (message) => {
    const seen = message as StatementSeen;
    const key = `${seen.door} ${seen.sql}`;
    const before = known.get(key) ?? 0;
    if (before >= times) return;
    known.set(key, before + 1);
    try {
      appendFileSync(file, `${JSON.stringify(collected(seen))}\n`);
    } catch (error) {
      // A value that cannot be sent: neither was the statement.
      if (!(error instanceof RangeError)) throw error;
    }
  });
}
