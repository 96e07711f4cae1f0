import type { OrderState } from '@toast/domain/order/states';
import { Badge } from '@toast/ui/badge';
import {
  Ban,
  Bell,
  CalendarClock,
  CheckCheck,
  CircleSlash,
  CookingPot,
  CreditCard,
  Hourglass,
  Inbox,
  type LucideIcon,
  TimerOff,
} from 'lucide-react';
import { stateWords } from './order-words.ts';

const icons: Readonly<Record<OrderState, LucideIcon>> = {
  PENDING_PAYMENT: CreditCard,
  NEEDS_APPROVAL: Hourglass,
  APPROVED: Inbox,
  FUTURE: CalendarClock,
  IN_PREPARATION: CookingPot,
  READY: Bell,
  CLOSED: CheckCheck,
  NOT_APPROVED: CircleSlash,
  EXPIRED: TimerOff,
  CANCELLED: CircleSlash,
  VOIDED: Ban,
};

export function StateBadge({ state }: { state: OrderState }) {
  const { word, tone } = stateWords[state];
  const Icon = icons[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden strokeWidth={2.25} />}>
      {word}
    </Badge>
  );
}
