import type { PublicEvent } from '@toast/api/event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishMenu } from '../../src/features/menu/publish-menu.ts';
import { reviewDraft } from '../../src/features/menu/review-draft.ts';
import { type SeededBackend, startBackend, startSeededBackend } from '../support/backend.ts';
import { adminClient, dinerClient } from '../support/clients.ts';
import { listen } from '../support/listen.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';
import { foundSmallRestaurant } from '../support/small-restaurant.ts';
import { count, rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let admin: ReturnType<typeof adminClient>;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  admin = adminClient(backend.url, await signIn(backend));
});
afterAll(() => backend.stop());

const draft = () => admin.menu.draft.query({ restaurantId: restaurant.id });
const some = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('there is none');
  return value;
};
const at = {
  get restaurantId() {
    return restaurant.id;
  },
};
const page = async () => dinerClient(backend.url).menu.bySlug.query({ slug: restaurant.slug });
const publish = async () => admin.menu.publish.mutate({ ...at, draftRev: (await draft()).draftRev });

describe('publishing', () => {
  it('is heard by open pages of every backend, and sold from at once', async () => {
    const second = await startBackend(backend.database);
    const { seq } = await page();
    const pages = [backend.url, second.url].map((url) =>
      listen<PublicEvent>((handlers) =>
        dinerClient(url).menu.live.subscribe({ ...at, after: seq }, handlers),
      ),
    );
    for (const open of pages) await open.started;
    const published = await publish();
    if (published.outcome !== 'PUBLISHED') throw new Error(JSON.stringify(published));
    for (const open of pages) {
      expect((await open.until(({ type }) => type === 'menu.published')).payload).toEqual({
        version: published.version,
      });
      open.stop();
    }
    expect((await dinerClient(second.url).menu.bySlug.query({ slug: restaurant.slug })).menu.version).toBe(
      published.version,
    );
    await second.stop();
  });

  it('of a draft that somebody has edited since is refused', async () => {
    const { draftRev, groups } = await draft();
    const group = some(groups[0]);
    await admin.menu.saveGroup.mutate({
      ...at,
      id: group.id,
      rev: group.rev,
      fields: { name: group.name, description: 'edited' },
    });
    expect(await admin.menu.publish.mutate({ ...at, draftRev })).toEqual({
      outcome: 'STALE',
      draftRev: draftRev + 1,
      changed: { by: 'STAFF', name: expect.stringContaining('Owner of'), at: expect.any(String) },
    });
  });

  it('by two at once makes versions one after the other', async () => {
    const { draftRev } = await draft();
    const { version } = (await page()).menu;
    const both = await Promise.all([
      admin.menu.publish.mutate({ ...at, draftRev }),
      admin.menu.publish.mutate({ ...at, draftRev }),
    ]);
    expect(
      both.map((answer) => (answer.outcome === 'PUBLISHED' ? answer.version - version : 0)).toSorted(),
    ).toEqual([1, 2]);
  });

  it('of a menu that cannot be sold from is blocked, and nothing is written', async () => {
    const { menu } = await page();
    const { modifierGroups, items } = await draft();
    const asked = some(
      modifierGroups.find(
        ({ id }) =>
          menu.modifierGroups[id] !== undefined && items.some((item) => item.modifierGroupIds.includes(id)),
      ),
    );
    const { id, rev, ...fields } = asked;
    await admin.menu.saveModifierGroup.mutate({
      ...at,
      id,
      rev,
      fields: { ...fields, multiSelect: true, min: 1, max: 1, options: [] },
    });
    const blocked = await publish();
    if (blocked.outcome !== 'BLOCKED') throw new Error(JSON.stringify(blocked));
    expect(blocked.findings[0]).toMatchObject({
      code: 'TOO_FEW_OPTIONS',
      severity: 'BLOCKING',
      subject: { entity: 'MODIFIER_GROUP', id },
    });
    expect((await page()).menu.version).toBe(menu.version);
    const versions = await rows<{ n: number }>(
      backend.database.adminUrl,
      'select count(*)::int as n from menu_version where restaurant_id = $1',
      [restaurant.id],
    );
    expect(versions).toEqual([{ n: menu.version }]);
  });

  it('is blocked where there is no station to cook at', async () => {
    const { deps } = backend;
    const restaurantId = await foundSmallRestaurant(deps.db);
    const { draftRev } = await reviewDraft(deps, restaurantId);
    const blocked = await publishMenu(deps, { id: 'test' }, { restaurantId, draftRev }, null);
    if (blocked.outcome !== 'BLOCKED') throw new Error(JSON.stringify(blocked));
    expect(blocked.findings).toContainEqual(
      expect.objectContaining({ code: 'NO_STATION', severity: 'BLOCKING' }),
    );
    expect(await count(backend.database.adminUrl, 'menu_version', restaurantId)).toBe(0);
  });
});
