import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { adminClient } from '../support/clients.ts';
import { demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';

let backend: SeededBackend;
let at: { readonly restaurantId: string };
let admin: ReturnType<typeof adminClient>;
beforeAll(async () => {
  backend = await startSeededBackend();
  at = { restaurantId: (await demoRestaurant(backend)).id };
  admin = adminClient(backend.url, await signIn(backend));
});
afterAll(() => backend.stop());

const draft = () => admin.menu.draft.query(at);
const byOwner = { by: 'STAFF', name: expect.stringContaining('Owner of'), at: expect.any(String) };

describe('the archive', () => {
  it('gives back what went there by mistake, as it was, unless it has moved on', async () => {
    const before = await draft();
    const item = before.items[0];
    if (item === undefined) throw new Error('the draft has no item');
    const group = before.groups.find(({ id }) => id === item.groupId);
    const what = { ...at, kind: 'ITEM' as const, id: item.id };
    const gone = await admin.menu.archive.mutate({ ...what, rev: item.rev });
    expect(gone).toMatchObject({ outcome: 'SAVED', rev: item.rev + 1 });
    expect((await draft()).items.map(({ id }) => id)).not.toContain(item.id);
    expect(await admin.menu.restore.mutate({ ...what, rev: item.rev })).toEqual({
      outcome: 'STALE',
      current: null,
      changed: byOwner,
    });
    const back = await admin.menu.restore.mutate({ ...what, rev: item.rev + 1 });
    expect(back).toMatchObject({ outcome: 'SAVED', rev: item.rev + 2 });
    const after = await draft();
    expect(after.items.find(({ id }) => id === item.id)).toEqual({ ...item, rev: item.rev + 2 });
    expect(after.groups.find(({ id }) => id === item.groupId)).toEqual(group);
    expect(await admin.menu.restore.mutate({ ...what, rev: item.rev + 1 })).toMatchObject({
      outcome: 'SAVED',
      rev: item.rev + 2,
    });
    expect((await draft()).draftRev).toBe(after.draftRev);
  });
});
