import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { origins, type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { settle, type Tenant } from './tenant.ts';

let backend: SeededBackend;
let tenant: Tenant;

beforeAll(async () => {
  backend = await startSeededBackend();
  tenant = await settle(backend, 0);
});
afterAll(() => backend.stop());

/** A door's plainest question, asked with whatever is shown. */
const doors = {
  kitchen: { path: '/trpc/kitchen/tickets.rail', origin: origins.kitchen },
  admin: { path: '/trpc/admin/session.me', origin: origins.admin },
  integrator: { path: '/v1/restaurants/RESTAURANT/orders', origin: undefined },
} as const;

async function knock(door: keyof typeof doors, shown: Record<string, string>): Promise<number> {
  const { path, origin } = doors[door];
  const address = `${backend.url}${path.replace('RESTAURANT', tenant.id)}`;
  const { status } = await fetch(address, { headers: { ...(origin && { origin }), ...shown } });
  return status;
}

const cookieValue = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1);

/** What each kind of credential is shown as: by itself at its own door, and dressed up as the others. */
function shownAs(secret: string) {
  return {
    kitchen: { cookie: `toast_device=${secret}` },
    admin: { cookie: `${tenant.owner.slice(0, tenant.owner.indexOf('='))}=${secret}` },
    integrator: { authorization: `Bearer ${decodeURIComponent(secret)}` },
  };
}

describe('a credential', () => {
  it.each([
    ['kitchen', "a tablet's token"],
    ['admin', "a manager's session"],
    ['integrator', 'an API key'],
    [null, "a guest's token"],
    [null, 'a pairing code'],
  ] as const)('opens the %s door at most: %s', async (own, kind) => {
    const secret = {
      "a tablet's token": cookieValue(tenant.tablet),
      "a manager's session": cookieValue(tenant.owner),
      'an API key': tenant.apiKey,
      "a guest's token": tenant.token,
      'a pairing code': tenant.pairingCode,
    }[kind];
    for (const door of ['kitchen', 'admin', 'integrator'] as const) {
      expect(await knock(door, shownAs(secret)[door])).toBe(door === own ? 200 : 401);
    }
  });
});
