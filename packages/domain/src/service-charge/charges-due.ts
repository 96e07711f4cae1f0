import type { ServiceChargeId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { ChargeCriteria, ServiceCharge } from './service-charge.ts';

/** What decides about charges. `partySize` null = nobody has counted; `subtotal` = before discounts, minor units. */
export type ChargeFacts = {
  readonly diningOption: DiningOption;
  readonly partySize: number | null;
  readonly subtotal: Minor;
};

/** What staff did with charges by hand. An OPEN charge has no amount but the one asked for. */
export type AskedCharge =
  | { readonly chargeId: ServiceChargeId; readonly action: 'ADD'; readonly openAmount?: Minor }
  | { readonly chargeId: ServiceChargeId; readonly action: 'WAIVE' };

export type DueCharge = { readonly charge: ServiceCharge; readonly openAmount: Minor };

const meets = (criteria: ChargeCriteria, { diningOption, partySize, subtotal }: ChargeFacts): boolean =>
  (criteria.diningOptions?.includes(diningOption) ?? true) &&
  (criteria.minPartySize === undefined || (partySize !== null && partySize >= criteria.minPartySize)) &&
  subtotal >= (criteria.minSubtotal ?? 0) &&
  (criteria.belowSubtotal === undefined || subtotal < criteria.belowSubtotal);

/**
 * The charges of a check, each once, in the order of ids: those whose criteria hold, and those staff added, less those
 * staff waived (a waiver beats everything). Of several auto-gratuities whose party size is reached, only the one for
 * the largest party is due, so that "from 6" and "from 12" do not add up.
 */
export function chargesDue(
  charges: readonly ServiceCharge[],
  facts: ChargeFacts,
  asked: readonly AskedCharge[] = [],
): DueCharge[] {
  const sizeOf = ({ criteria }: ServiceCharge): number | undefined => criteria?.minPartySize;
  const waived = new Set(asked.filter(({ action }) => action === 'WAIVE').map(({ chargeId }) => chargeId));
  const byHand = new Map(
    asked.flatMap((wish) => (wish.action === 'ADD' ? [[wish.chargeId, wish.openAmount ?? 0] as const] : [])),
  );
  const byThemselves = charges.filter(({ criteria }) => criteria !== null && meets(criteria, facts));
  const [gratuity] = byThemselves
    .filter((charge) => charge.gratuity && sizeOf(charge) !== undefined)
    .sort((a, b) => (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0) || (a.id < b.id ? -1 : 1));
  const due = charges.filter((charge) => {
    if (waived.has(charge.id)) return false;
    if (byHand.has(charge.id)) return true;
    if (charge.amount.type === 'OPEN' || !byThemselves.includes(charge)) return false;
    return !charge.gratuity || sizeOf(charge) === undefined || charge === gratuity;
  });
  return due
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((charge) => ({ charge, openAmount: byHand.get(charge.id) ?? 0 }));
}
