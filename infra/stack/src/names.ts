import type { Urls } from '@toast/local/demo';

/** Browsers take every name below localhost for this machine. */
export const names = {
  customer: 'toast.localhost',
  admin: 'admin.toast.localhost',
  kitchen: 'kitchen.toast.localhost',
  api: 'api.toast.localhost',
} as const;

/** Where people find the product: at one port, whichever region answers there. */
export const urlsAt = (port: number): Urls => ({
  customer: `https://${names.customer}:${port}`,
  admin: `https://${names.admin}:${port}`,
  kitchen: `https://${names.kitchen}:${port}`,
  api: `https://${names.api}:${port}`,
});
