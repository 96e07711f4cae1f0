import type { Minor } from '../money/money.ts';
import type { Reckoning, SaleTrace, SaleTraceEntry, TraceSource, TraceSubject } from './sale-trace.ts';

/**
 * Why an amount moved. NEW, GONE = only one of the sales has it; PRICE, QUANTITY, RATE, ROUNDING (mode or scope) = it was asked for
 * differently; BASE = it follows from something above it; SHARE = reckoned alike, but its part of a whole that was shared out moved.
 */
export type Why = 'NEW' | 'GONE' | 'PRICE' | 'QUANTITY' | 'RATE' | 'ROUNDING' | 'BASE' | 'SHARE';

/** `difference` = after − before of what is paid; `contained…` the same of tax inside prices. */
export type TraceChange = {
  readonly subject: TraceSubject;
  readonly by: TraceSource;
  readonly why: Why;
  readonly before: Minor;
  readonly after: Minor;
  readonly difference: Minor;
  readonly containedDifference: Minor;
  readonly reckonedBefore: Reckoning | null;
  readonly reckonedAfter: Reckoning | null;
};

/** `difference` = Σ `changes[].difference`. */
export type Difference = { readonly difference: Minor; readonly changes: readonly TraceChange[] };

const keyOf = ({ subject, by }: SaleTraceEntry): string =>
  JSON.stringify([subject.kind, subject.id, by.kind, by.id]);

/** Entries of one source for one subject are one: an option chosen in two places. */
function gather(trace: SaleTrace): Map<string, SaleTraceEntry> {
  const entries = new Map<string, SaleTraceEntry>();
  for (const entry of trace) {
    const key = keyOf(entry);
    const known = entries.get(key);
    if (known === undefined) {
      entries.set(key, entry);
      continue;
    }
    const quantity = (known.reckoning.quantity ?? 0) + (entry.reckoning.quantity ?? 0);
    entries.set(key, {
      ...known,
      amount: known.amount + entry.amount,
      contained: known.contained + entry.contained,
      reckoning: known.reckoning.quantity === null ? known.reckoning : { ...known.reckoning, quantity },
    });
  }
  return entries;
}

function whyOf(by: TraceSource, before: Reckoning, after: Reckoning): Why {
  if (before.ppm !== after.ppm) return 'RATE';
  if (before.quantity !== after.quantity) return 'QUANTITY';
  if (before.base !== after.base) {
    if (by.kind === 'ITEM' || by.kind === 'OPTION') return 'PRICE';
    return by.kind === 'TAX' && after.quantity !== null ? 'RATE' : 'BASE';
  }
  return before.rounding !== after.rounding || before.scope !== after.scope ? 'ROUNDING' : 'SHARE';
}

/**
 * "Why one cent more?": every amount that one sale asks for differently from the other, in the order of the later sale, what is
 * gone last. Amounts that are the same are left out, also when they were reckoned differently.
 */
export function explainDifference(before: SaleTrace, after: SaleTrace): Difference {
  const was = gather(before);
  const is = gather(after);
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((key): TraceChange[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const { subject, by } = now ?? old ?? {};
    if (subject === undefined || by === undefined) return [];
    const difference = (now?.amount ?? 0) - (old?.amount ?? 0);
    const containedDifference = (now?.contained ?? 0) - (old?.contained ?? 0);
    if (difference === 0 && containedDifference === 0) return [];
    const why =
      old === undefined ? 'NEW' : now === undefined ? 'GONE' : whyOf(by, old.reckoning, now.reckoning);
    return [
      {
        subject,
        by,
        why,
        before: old?.amount ?? 0,
        after: now?.amount ?? 0,
        difference,
        containedDifference,
        reckonedBefore: old?.reckoning ?? null,
        reckonedAfter: now?.reckoning ?? null,
      },
    ];
  });
  return { difference: changes.reduce((sum, change) => sum + change.difference, 0), changes };
}
