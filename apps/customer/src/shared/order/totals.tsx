import type { PricedCart, TaxAmount } from '@toast/domain/pricing/priced';
import { cn } from '@toast/ui/cn';
import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import type { ReactNode } from 'react';
import { ratePercent } from '../format/rate-percent.ts';

/** Subtotal, taxes and total. Tax inside the prices is said after the total, tax on top of them before it. */
export function Totals({ priced, totalLabel = 'Total' }: { priced: PricedCart; totalLabel?: string }) {
  const { subtotal, discount, taxes, total, currency, pricesIncludeTax } = priced;
  const money = (amount: number) => <Money amount={amount} currency={currency} />;
  return (
    <dl className="tabular grid gap-1.5">
      {(!pricesIncludeTax || discount > 0) && <Row label="Subtotal">{money(subtotal)}</Row>}
      {discount > 0 && <Row label="Discount">{money(-discount)}</Row>}
      {!pricesIncludeTax &&
        taxes.map((tax) => (
          <Row key={tax.taxRateId} label={taxLabel(tax)}>
            {money(tax.amount)}
          </Row>
        ))}
      <Row label={totalLabel} strong>
        <RollingNumber value={total}>{money(total)}</RollingNumber>
      </Row>
      {pricesIncludeTax &&
        taxes.map((tax) => (
          <Row key={tax.taxRateId} label={`of which ${taxLabel(tax)}`} small>
            {money(tax.amount)}
          </Row>
        ))}
    </dl>
  );
}

/** The rate is said once: many restaurants have it in the tax's name already. */
const taxLabel = ({ name, ppm }: TaxAmount): string =>
  name.includes('%') ? name : `${name}, ${ratePercent(ppm)}`;

type RowProps = { label: string; children: ReactNode; strong?: boolean; small?: boolean };

function Row({ label, children, strong, small }: RowProps) {
  return (
    <div
      className={cn(
        'flex justify-between gap-4',
        strong ? 'text-lg font-semibold' : 'text-muted',
        small && 'text-sm',
      )}
    >
      <dt>{label}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
