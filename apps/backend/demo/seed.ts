import { storeCredential } from '@toast/database/identity/credential.writes';
import { grantMembership } from '@toast/database/identity/membership.writes';
import { storePairingCode } from '@toast/database/identity/pairing-code.writes';
import { listInDirectory } from '@toast/database/restaurant/directory.writes';
import { foundRestaurant } from '@toast/database/restaurant/found.writes';
import { transact } from '@toast/database/transaction';
import type { Deps } from '../src/deps.ts';
import { pairingCodeHash, tokenHash } from '../src/features/identity/secret-token.ts';
import { publishMenu } from '../src/features/menu/publish-menu.ts';
import { findRestaurant } from '../src/features/restaurant/find-restaurant.ts';
import { accountsOf, apiKeyOf, groupAccount, pairingCodeOf } from './access.ts';
import { foundingOf } from './founding.ts';
import { type DemoDraft, demoRestaurants, toDraft } from './index.ts';

/** What the demo is used with; the shape of `.data/demo.json` without its addresses. */
export type DemoFacts = {
  readonly restaurants: readonly { id: string; slug: string; name: string; apiKey: string }[];
  readonly accounts: readonly {
    email: string;
    password: string;
    role: string;
    restaurantId: string | null;
  }[];
  readonly kitchen: readonly { restaurantId: string; pairingCode: string }[];
};

const by = 'demo';

/**
 * Makes the demo restaurants, their menus, accounts, codes and keys where they are missing, and tells how to use them.
 * Whatever is there already, orders and edited menus included, stays.
 */
export async function seed(deps: Deps): Promise<DemoFacts> {
  const drafts = demoRestaurants.map(toDraft);
  for (const draft of drafts) await openRestaurant(deps, draft);
  const { secret } = deps.config;
  const accounts = [...drafts.flatMap((draft) => accountsOf(secret, draft)), groupAccount(secret, drafts)];
  for (const { email, name, password, role, restaurantIds } of accounts) {
    const userId = await deps.staffAuth.enrol({ email, name, password });
    for (const restaurantId of restaurantIds) {
      await grantMembership(deps.db, { user_id: userId, restaurant_id: restaurantId, role });
    }
  }
  return {
    restaurants: drafts.map(({ restaurant: { id, slug, name } }) => ({
      id,
      slug,
      name,
      apiKey: apiKeyOf(secret, slug),
    })),
    accounts: accounts.map(({ email, password, role, restaurantIds: [first, ...others] }) => ({
      email,
      password,
      role,
      restaurantId: others.length === 0 ? (first ?? null) : null,
    })),
    kitchen: drafts.map(({ restaurant: { id, slug } }) => ({
      restaurantId: id,
      pairingCode: pairingCodeOf(secret, slug).replace(/^(.{4})/, '$1-'),
    })),
  };
}

async function openRestaurant(deps: Deps, draft: DemoDraft): Promise<void> {
  const { id, slug, name } = draft.restaurant;
  if ((await findRestaurant(deps, id)) === null) {
    await transact(deps.db, id, (trx) => foundRestaurant(trx, foundingOf(draft, by)));
  }
  if ((await deps.menus.current(id)) === null) await publish(deps, draft);
  await listInDirectory(deps.db, { restaurant_id: id, slug, name, status: 'ACTIVE' });
  const { secret } = deps.config;
  await storePairingCode(deps.db, {
    code_hash: pairingCodeHash(secret, pairingCodeOf(secret, slug)),
    restaurant_id: id,
    label: 'Demo',
  });
  await storeCredential(deps.db, {
    id: deps.newId(),
    kind: 'API_KEY',
    restaurant_id: id,
    label: 'Demo',
    token_hash: tokenHash(apiKeyOf(secret, slug)),
  });
}

async function publish(deps: Deps, { restaurant }: DemoDraft): Promise<void> {
  const answer = await publishMenu(deps, { id: by }, { restaurantId: restaurant.id, draftRev: 1 }, null);
  if (answer.outcome !== 'PUBLISHED')
    throw new Error(`the demo menu of ${restaurant.slug} cannot be published`);
}
