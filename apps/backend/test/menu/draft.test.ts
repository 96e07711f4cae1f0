import type { ItemId, ModifierGroupId } from '@toast/domain/ids';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { adminClient, dinerClient } from '../support/clients.ts';
import { fieldsOf } from '../support/publish.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let other: DemoRestaurant;
let admin: ReturnType<typeof adminClient>;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  other = await demoRestaurant(backend, 1);
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
const notFound = { data: { code: 'NOT_FOUND' } };
const invalid = { data: { code: 'VALIDATION' } };
const page = async () => dinerClient(backend.url).menu.bySlug.query({ slug: restaurant.slug });
const publish = async () => admin.menu.publish.mutate({ ...at, draftRev: (await draft()).draftRev });
const byOwner = { by: 'STAFF', name: expect.stringContaining('Owner of'), at: expect.any(String) };

describe('the draft', () => {
  it('opens as it was published, and a fresh one changes nothing', async () => {
    const { publishedVersion, groups, items, modifierGroups } = await draft();
    expect(publishedVersion).toBe(1);
    expect(groups.flatMap(({ itemIds }) => itemIds)).toEqual(
      restaurant.menu.groups.flatMap(({ itemIds }) => itemIds),
    );
    expect(items).toHaveLength(Object.keys(restaurant.menu.items).length);
    expect(modifierGroups.length).toBeGreaterThanOrEqual(Object.keys(restaurant.menu.modifierGroups).length);
    const review = await admin.menu.review.query(at);
    expect(review.diff).toEqual([]);
    expect(review.findings.filter(({ severity }) => severity === 'BLOCKING')).toEqual([]);
  });

  it('keeps what is saved to itself until it is published', async () => {
    const { items } = await draft();
    const item = some(items[0]);
    const saved = await admin.menu.saveItem.mutate({
      ...at,
      id: item.id,
      rev: item.rev,
      fields: { ...fieldsOf(item), price: item.price + 25 },
    });
    expect(saved).toMatchObject({ outcome: 'SAVED', rev: item.rev + 1 });
    expect((await page()).menu.items[item.id]?.price).toBe(item.price);
    const { diff } = await admin.menu.review.query(at);
    expect(diff).toMatchObject([
      { kind: 'CHANGED', entity: 'ITEM', id: item.id, price: { from: item.price, to: item.price + 25 } },
    ]);
    expect(await publish()).toMatchObject({ outcome: 'PUBLISHED' });
    expect((await page()).menu.items[item.id]?.price).toBe(item.price + 25);
  });

  it('tells who saves over another what the other has saved', async () => {
    const item = some((await draft()).items[1]);
    const save = (name: string) =>
      admin.menu.saveItem.mutate({ ...at, id: item.id, rev: item.rev, fields: { ...fieldsOf(item), name } });
    const answers = await Promise.all([save('Mine'), save('Theirs'), save('Ours')]);
    const saved = answers.filter(({ outcome }) => outcome === 'SAVED');
    expect(saved).toHaveLength(1);
    const { name } = some((await draft()).items.find(({ id }) => id === item.id));
    for (const answer of answers)
      if (answer.outcome === 'STALE')
        expect(answer.current).toMatchObject({ id: item.id, name, rev: item.rev + 1 });
  });

  it('takes new groups, items and modifier groups, in any number, and archives them', async () => {
    const [groupId, itemId, modifierGroupId, optionId] = [v7(), v7(), v7(), v7()];
    const { items } = await draft();
    const like = fieldsOf(some(items[0]));
    await admin.menu.saveGroup.mutate({
      ...at,
      id: groupId,
      rev: null,
      fields: { name: 'Specials', description: 'today' },
    });
    const option = {
      id: optionId,
      name: 'Extra',
      kitchenName: '',
      price: 50,
      isDefault: false,
      maxQuantity: 2,
      modifierGroupIds: [],
      taxRateIds: null,
      addsAllergens: [],
      removesAllergens: [],
    };
    const group = { name: 'Extras', min: 0, max: 2, multiSelect: true, options: [option] };
    await admin.menu.saveModifierGroup.mutate({ ...at, id: modifierGroupId, rev: null, fields: group });
    const created = await admin.menu.saveItem.mutate({
      ...at,
      id: itemId,
      rev: null,
      fields: { ...like, groupId, name: 'Special', modifierGroupIds: [modifierGroupId] },
    });
    expect(created).toMatchObject({ outcome: 'SAVED', rev: 1 });
    expect(await publish()).toMatchObject({ outcome: 'PUBLISHED' });
    expect((await page()).menu.groups.at(-1)).toMatchObject({
      id: groupId,
      name: 'Specials',
      itemIds: [itemId],
    });
    expect((await page()).menu.modifierGroups[modifierGroupId as ModifierGroupId]).toMatchObject({
      name: 'Extras',
      options: [{ id: optionId }],
    });

    // A create that is sent again does not create again.
    expect(
      await admin.menu.saveGroup.mutate({
        ...at,
        id: groupId,
        rev: null,
        fields: { name: 'Other', description: '' },
      }),
    ).toMatchObject({
      outcome: 'STALE',
      current: { name: 'Specials', rev: 1 },
    });
    expect(
      await admin.menu.archive.mutate({ ...at, kind: 'MODIFIER_GROUP', id: modifierGroupId, rev: 1 }),
    ).toMatchObject({ outcome: 'SAVED' });
    expect(await admin.menu.archive.mutate({ ...at, kind: 'GROUP', id: groupId, rev: 9 })).toMatchObject({
      outcome: 'STALE',
      current: { rev: 1 },
    });
    expect(await admin.menu.archive.mutate({ ...at, kind: 'GROUP', id: groupId, rev: 1 })).toMatchObject({
      outcome: 'SAVED',
      rev: 2,
    });
    expect(await admin.menu.archive.mutate({ ...at, kind: 'GROUP', id: groupId, rev: 1 })).toMatchObject({
      outcome: 'SAVED',
      rev: 2,
    });
    expect(
      await admin.menu.saveGroup.mutate({
        ...at,
        id: groupId,
        rev: 2,
        fields: { name: 'Back', description: '' },
      }),
    ).toEqual({ outcome: 'STALE', current: null, changed: byOwner });
    expect(await publish()).toMatchObject({ outcome: 'PUBLISHED' });
    expect((await page()).menu.items[itemId as ItemId]).toBeUndefined();
  });

  it('is arranged in one go, or not at all', async () => {
    const before = await draft();
    const ids = before.groups.map(({ id }) => id).toReversed();
    const arrange = (input: { groupId: string | null; ids: string[]; draftRev: number }) =>
      admin.menu.arrange.mutate({ ...at, ...input });
    expect(await arrange({ groupId: null, ids, draftRev: before.draftRev - 1 })).toEqual({
      outcome: 'STALE',
      draftRev: before.draftRev,
      groups: before.groups,
      changed: byOwner,
    });
    await expect(
      arrange({ groupId: null, ids: [...ids, v7()], draftRev: before.draftRev }),
    ).rejects.toMatchObject(notFound);
    await expect(
      arrange({ groupId: null, ids: [...ids, ids[0] ?? ''], draftRev: before.draftRev }),
    ).rejects.toMatchObject(invalid);
    expect((await draft()).groups).toEqual(before.groups);
    expect(await arrange({ groupId: null, ids, draftRev: before.draftRev })).toEqual({
      outcome: 'SAVED',
      draftRev: before.draftRev + 1,
    });
    expect((await draft()).groups.map(({ id }) => id)).toEqual(ids);

    const [to, from] = [some(before.groups[0]), some(before.groups[1])];
    const moved = some(from.itemIds[0]);
    const order = [moved, ...to.itemIds.toReversed()];
    await arrange({ groupId: to.id, ids: order, draftRev: before.draftRev + 1 });
    const after = await draft();
    expect(after.groups.find(({ id }) => id === to.id)?.itemIds).toEqual(order);
    expect(after.groups.find(({ id }) => id === from.id)?.itemIds).toEqual(from.itemIds.slice(1));
    expect(after.items.find(({ id }) => id === moved)?.rev).toBe(
      (before.items.find(({ id }) => id === moved)?.rev ?? 0) + 1,
    );
  });

  it.each<[string, () => Promise<unknown>, object]>([
    [
      'an item in a group of another restaurant',
      async () => save({ groupId: some(other.menu.groups[0]).id }),
      notFound,
    ],
    [
      'an item with a tax rate of another restaurant',
      async () => save({ taxRateIds: [some(Object.keys(other.menu.taxRates)[0])] }),
      notFound,
    ],
    [
      'an item that asks what another restaurant asks',
      async () => save({ modifierGroupIds: [some(Object.keys(other.menu.modifierGroups)[0])] }),
      notFound,
    ],
    ['an item at a station that is none', async () => save({ stationId: v7() }), notFound],
    ["another restaurant's item", async () => save({}, some(Object.keys(other.menu.items)[0])), notFound],
    [
      "another restaurant's group",
      async () =>
        admin.menu.saveGroup.mutate({
          ...at,
          id: some(other.menu.groups[0]).id,
          rev: 1,
          fields: { name: 'x', description: '' },
        }),
      notFound,
    ],
    [
      "another restaurant's modifier group",
      async () => modifiers({}, some(Object.keys(other.menu.modifierGroups)[0]), 1),
      notFound,
    ],
    [
      "another restaurant's item out of the menu",
      async () =>
        admin.menu.archive.mutate({
          ...at,
          kind: 'ITEM',
          id: some(Object.keys(other.menu.items)[0]),
          rev: 1,
        }),
      notFound,
    ],
    ['a negative price', async () => save({ price: -1 }), invalid],
    ['a maximum below the minimum', async () => modifiers({ min: 3, max: 2 }), invalid],
    ['a single choice of two', async () => modifiers({ multiSelect: false, max: 2 }), invalid],
    [
      'an option that belongs to another group',
      async () => modifiers({ options: some((await draft()).modifierGroups[0]).options.slice(0, 1) }),
      invalid,
    ],
  ])('takes not %s, and stays as it was', async (_, attempt, failure) => {
    const before = await draft();
    await expect(attempt()).rejects.toMatchObject(failure);
    expect(await draft()).toEqual(before);
  });

  async function save(change: object, id?: string) {
    const item = some((await draft()).items[2]);
    return admin.menu.saveItem.mutate({
      ...at,
      id: id ?? item.id,
      rev: item.rev,
      fields: { ...fieldsOf(item), ...change },
    });
  }
  async function modifiers(change: object, id: string = v7(), rev: number | null = null) {
    const fields = { name: 'New', min: 0, max: 1, multiSelect: true, options: [] };
    return admin.menu.saveModifierGroup.mutate({ ...at, id, rev, fields: { ...fields, ...change } });
  }

  it("is nobody else's: another restaurant's owner finds no restaurant", async () => {
    const stranger = adminClient(backend.url, await signIn(backend, other.id));
    const { draftRev, items } = await draft();
    const item = some(items[0]);
    for (const attempt of [
      () => stranger.menu.draft.query(at),
      () => stranger.menu.review.query(at),
      () => stranger.menu.publish.mutate({ ...at, draftRev }),
      () => stranger.menu.saveItem.mutate({ ...at, id: item.id, rev: item.rev, fields: fieldsOf(item) }),
      () => stranger.menu.arrange.mutate({ ...at, groupId: null, ids: [], draftRev }),
      () => stranger.menu.archive.mutate({ ...at, kind: 'ITEM', id: item.id, rev: item.rev }),
      () => stranger.orders.ofDay.query({ ...at, businessDate: null }),
      () => stranger.orders.cancel.mutate({ ...at, orderId: v7(), rev: 1, reason: 'because' }),
      () => stranger.stock.view.query(at),
      () =>
        stranger.stock.set.mutate({
          ...at,
          epoch: 0,
          entityId: item.id,
          status: 'OUT_OF_STOCK',
          quantity: null,
        }),
    ])
      await expect(attempt()).rejects.toMatchObject(notFound);
    expect((await draft()).draftRev).toBe(draftRev);
  });
});
