import { describe, expect, it } from 'vitest';
import type { Draft } from '../trpc/outputs.ts';
import { draftOf, groupId, itemId, itemOf } from './testing.ts';
import { withArrangement, withItem, without } from './with.ts';

const draft = draftOf([[1, 2, 3], [4], []]);
const shape = ({ groups }: Draft) => groups.map(({ itemIds }) => itemIds.map((id) => Number(id.slice(-4))));

describe('the draft in the page', () => {
  it.each([
    ['reorders within a group', 1, [3, 1, 2], [[3, 1, 2], [4], []]],
    ['puts what it was not told of behind', 1, [3], [[3, 1, 2], [4], []]],
    ['takes an item from another group', 2, [1, 4], [[2, 3], [1, 4], []]],
    ['fills an empty group', 3, [2, 4], [[1, 3], [], [2, 4]]],
    ['leaves an unknown group alone', 9, [1], [[1, 2, 3], [4], []]],
  ] as const)('%s', (_, group, ids, expected) => {
    const after = withArrangement(draft, groupId(group), ids.map(itemId));
    expect(shape(after)).toEqual(expected);
    for (const { id, itemIds } of after.groups) {
      for (const one of itemIds) expect(after.items.find((item) => item.id === one)?.groupId).toBe(id);
    }
  });

  it('orders groups', () => {
    expect(shape(withArrangement(draft, null, [3, 1, 2].map(groupId)))).toEqual([[], [1, 2, 3], [4]]);
  });

  it('moves an item that was saved into another group, and takes a new one in', () => {
    expect(shape(withItem(draft, itemOf(1, 2)))).toEqual([[2, 3], [4, 1], []]);
    expect(shape(withItem(draft, itemOf(7, 3)))).toEqual([[1, 2, 3], [4], [7]]);
  });

  it('forgets what was archived', () => {
    expect(shape(without(draft, itemId(2)))).toEqual([[1, 3], [4], []]);
    const after = without(draft, groupId(1));
    expect(shape(after)).toEqual([[4], []]);
    expect(after.items).toHaveLength(1);
  });
});
