import { describe, expect, it } from 'vitest';
import { columnsIn, widened, widthOver } from './columns.ts';

describe('the columns of the rail', () => {
  it.each([
    [1148, 4, 278],
    [788, 3, 254],
    [358, 1, 358],
    [100, 1, 100],
  ])('%d pixels make %d of %d', (room, count, width) => {
    const columns = columnsIn(room, 248, 12);
    expect(columns.width).toBe(width);
    expect(widthOver(columns, count)).toBeLessThanOrEqual(room);
  });

  it.each([
    [1, 500, 600, 5, 1],
    [1, 700, 600, 5, 2],
    [2, 700, 600, 2, 2],
    [4, 900, 600, 9, 4],
    [1, 900, 600, 1, 1],
  ])(
    'a ticket over %d columns, %d high where %d is room, with %d lines takes %d',
    (span, height, room, lines, next) => {
      expect(widened(span, height, room, lines)).toBe(next);
    },
  );
});
