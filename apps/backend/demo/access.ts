import { createHmac } from 'node:crypto';
import type { RestaurantId } from '@toast/domain/ids';
import type { DemoDraft } from './draft.ts';

/** An account of the demo's staff. */
export type DemoAccount = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: 'OWNER' | 'MANAGER';
  readonly restaurantIds: readonly RestaurantId[];
};

/** Keys and passwords are derived from the installation's secret, so that they can be told again without being stored. */
const derive = (secret: string, purpose: string, name: string): Buffer =>
  createHmac('sha256', secret).update(`demo ${purpose}\n${name}`).digest();

export const apiKeyOf = (secret: string, slug: string): string =>
  `toast_${derive(secret, 'api key', slug).toString('base64url')}`;

/** Without 0, 1, I and O, which are taken for one another when read from a screen. */
const legible = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Eight characters, normalised as the kitchen's door takes them. */
export const pairingCodeOf = (secret: string, slug: string): string =>
  [...derive(secret, 'pairing code', slug).subarray(0, 8)]
    .map((byte) => legible.charAt(byte % legible.length))
    .join('');

const passwordOf = (secret: string, email: string): string =>
  derive(secret, 'password', email).toString('base64url').replace(/[-_]/g, 'x').slice(0, 16);

const account = (
  secret: string,
  email: string,
  rest: Omit<DemoAccount, 'email' | 'password'>,
): DemoAccount => ({
  email,
  password: passwordOf(secret, email),
  ...rest,
});

/** The owner and the manager of one restaurant. */
export const accountsOf = (secret: string, { restaurant: { id, slug, name } }: DemoDraft): DemoAccount[] => [
  account(secret, `owner@${slug}.example`, { name: `Owner of ${name}`, role: 'OWNER', restaurantIds: [id] }),
  account(secret, `manager@${slug}.example`, {
    name: `Manager of ${name}`,
    role: 'MANAGER',
    restaurantIds: [id],
  }),
];

/** Somebody who runs all of them. */
export const groupAccount = (secret: string, drafts: readonly DemoDraft[]): DemoAccount =>
  account(secret, 'group@toast.example', {
    name: 'Group office',
    role: 'OWNER',
    restaurantIds: drafts.map(({ restaurant }) => restaurant.id),
  });
