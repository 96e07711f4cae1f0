import type { Availability } from '@toast/domain/menu/orderable';

/** From this many on the number is the kitchen's business, not the guest's. */
const few = 10;

/** What is said beside a dish about its stock; null = there is enough. */
export function stockWords({ orderable, remaining, because }: Availability): string | null {
  if (!orderable)
    return because?.reason === 'GROUP' ? `Sold out: no ${because.groupName.toLowerCase()} left` : 'Sold out';
  return remaining !== null && remaining < few ? `Only ${remaining} left` : null;
}
