import type { SaleTerms } from '../menu/menu.ts';
import type { Minor, Ppm } from '../money/money.ts';
import type { CashRounding } from '../payment/cash-rounding.ts';
import type { PricedCharge } from '../service-charge/service-charge.ts';
import type { AppliedRate } from '../tax/applied.ts';
import type { Rounding, RoundingScope } from '../tax/rates.ts';
import type { TaxableLine } from '../tax/scope.ts';
import type { Tip } from '../tip/tip.ts';
import type { PricedCart, PricedLine, TaxAmount } from './priced.ts';

/** Who asks for an amount. `id` and `name` are what the menu or rules call it; '' where there is only one of its kind. */
export type TraceSource = {
  readonly kind:
    | 'ITEM'
    | 'OPTION'
    | 'DISCOUNT'
    | 'CHECK_DISCOUNT'
    | 'CHARGE'
    | 'TAX'
    | 'TIP'
    | 'CASH_ROUNDING';
  readonly id: string;
  readonly name: string;
};

/** What a line, a charge or the whole check is asked for. */
export type TraceSubject = {
  readonly kind: 'LINE' | 'CHARGE' | 'CHECK';
  readonly id: string;
  readonly name: string;
};

/** How an amount came about; null = plays no part. `base` in minor units: a price or fixed tax for one, or what `ppm` is taken of. */
export type Reckoning = {
  readonly base: Minor | null;
  readonly quantity: number | null;
  readonly ppm: Ppm | null;
  readonly rounding: Rounding | null;
  /** Over what a tax is rounded before it is allocated to lines. */
  readonly scope: RoundingScope | null;
};

/** `amount` moves what is paid and may be negative; `contained` ≥ 0 is tax inside a price, which moves nothing. */
export type SaleTraceEntry = {
  readonly subject: TraceSubject;
  readonly by: TraceSource;
  readonly amount: Minor;
  readonly contained: Minor;
  readonly reckoning: Reckoning;
};

/** Σ `amount` = what is due; Σ of a line's or charge's own = its total. Lines in order, then charges, tip, cash. */
export type SaleTrace = readonly SaleTraceEntry[];

type Traced = {
  readonly priced: PricedCart;
  readonly taxable: readonly TaxableLine[];
  /** Each line's part of the discount on the check that has no name. */
  readonly checkParts: readonly Minor[];
  readonly terms: SaleTerms;
  readonly tip: Tip | null;
  readonly cash: CashRounding | null;
};

const plain: Reckoning = { base: null, quantity: null, ppm: null, rounding: null, scope: null };
const check: TraceSubject = { kind: 'CHECK', id: '', name: '' };

const entry = (
  subject: TraceSubject,
  by: TraceSource,
  amount: Minor,
  reckoning: Partial<Reckoning>,
  contained: Minor = 0,
): SaleTraceEntry => ({ subject, by, amount, contained, reckoning: { ...plain, ...reckoning } });

/** What the menu asks for: the item, then each option; what rules of the item made of the sum stays with the item. */
function priceEntries(subject: TraceSubject, line: PricedLine): SaleTraceEntry[] {
  const options = line.modifiers.map(({ optionId, name, price, quantity }) => {
    const times = quantity * line.quantity;
    return entry(subject, { kind: 'OPTION', id: optionId, name }, price * times, {
      base: price,
      quantity: times,
    });
  });
  const own = line.gross - options.reduce((sum, { amount }) => sum + amount, 0);
  const base = own / line.quantity;
  const item = { kind: 'ITEM', id: line.itemId, name: line.name } as const;
  return [
    entry(subject, item, own, { base: Number.isSafeInteger(base) ? base : null, quantity: line.quantity }),
    ...options,
  ];
}

function discountEntries(
  subject: TraceSubject,
  line: PricedLine,
  traced: Traced,
  i: number,
): SaleTraceEntry[] {
  const named = (traced.priced.discounts ?? []).flatMap((taken) =>
    taken.lines
      .filter(({ lineId }) => lineId === line.lineId)
      .map(({ amount }) =>
        entry(subject, { kind: 'DISCOUNT', id: taken.discountId, name: taken.name }, -amount, {
          base: taken.base,
          ppm: taken.ppm,
        }),
      ),
  );
  const part = traced.checkParts[i] ?? 0;
  if (part === 0) return named;
  return [...named, entry(subject, { kind: 'CHECK_DISCOUNT', id: '', name: '' }, -part, {})];
}

function taxEntries(
  subject: TraceSubject,
  taxes: readonly TaxAmount[],
  taxable: TaxableLine | undefined,
  terms: SaleTerms,
): SaleTraceEntry[] {
  const shares = taxable?.shares ?? [];
  const levied = new Map<string, { rate: AppliedRate; base: Minor; units: number }>();
  for (const share of shares) {
    for (const rate of share.rateSet.rates) {
      const sum = levied.get(rate.id) ?? { rate, base: 0, units: 0 };
      sum.base += share.amount;
      sum.units += share.units ?? taxable?.quantity ?? 1;
      levied.set(rate.id, sum);
    }
  }
  return taxes.map(({ taxRateId, name, ppm, included, amount, fixed }) => {
    const of = levied.get(taxRateId);
    const how =
      fixed === undefined
        ? { base: of?.base ?? null, ppm, rounding: of?.rate.rounding ?? null, scope: terms.roundingScope }
        : { base: fixed, quantity: of?.units ?? null };
    const by = { kind: 'TAX', id: taxRateId, name } as const;
    return entry(subject, by, included ? 0 : amount, how, included ? amount : 0);
  });
}

function chargeEntry(subject: TraceSubject, charge: PricedCharge): SaleTraceEntry {
  const by = { kind: 'CHARGE', id: charge.chargeId, name: charge.name } as const;
  return entry(subject, by, charge.amount, {
    base: charge.base?.amount ?? null,
    ppm: charge.base?.ppm ?? null,
  });
}

/** Who asked for which cent of a sale, reckoned from the sale itself, so that the trace cannot say anything else than it does. */
export function traceSale(traced: Traced): SaleTrace {
  const { priced, taxable, terms, tip, cash } = traced;
  const lines = priced.lines.flatMap((line, i) => {
    const subject = { kind: 'LINE', id: line.lineId, name: line.name } as const;
    return [
      ...priceEntries(subject, line),
      ...discountEntries(subject, line, traced, i),
      ...taxEntries(subject, line.taxes, taxable[i], terms),
    ];
  });
  const charges = (priced.charges ?? []).flatMap((charge, i) => {
    const subject = { kind: 'CHARGE', id: charge.chargeId, name: charge.name } as const;
    return [
      chargeEntry(subject, charge),
      ...taxEntries(subject, charge.taxes, taxable[priced.lines.length + i], terms),
    ];
  });
  const end: SaleTraceEntry[] = [];
  if (tip !== null && tip.amount > 0) {
    const ppm = tip.choice.type === 'PERCENT' ? tip.choice.ppm : null;
    end.push(entry(check, { kind: 'TIP', id: '', name: '' }, tip.amount, { base: tip.baseAmount, ppm }));
  }
  if (cash !== null && cash.amount !== 0)
    end.push(entry(check, { kind: 'CASH_ROUNDING', id: '', name: '' }, cash.amount, { base: cash.exact }));
  return [...lines, ...charges, ...end];
}
