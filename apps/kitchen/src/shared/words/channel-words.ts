import type { TicketView } from '@toast/api/kitchen';

/** Where an order came from. */
export const channelWords: Readonly<Record<TicketView['channel'], string>> = {
  WEB: 'Online',
  API: 'Partner',
  POS: 'Counter',
};
