import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Notes when each asked one got its turn. */
function line(turns: Turns, key: string) {
  const order: number[] = [];
  const ends = new Map<number, () => void>();
  const ask = (n: number) =>
    turns.take(key, 1_000).then((end) => {
      order.push(n);
      ends.set(n, end);
    });
  return { order, ask, end: (n: number) => ends.get(n)?.() };
}

describe('turns', () => {
  it('let so many through at once and the others in the order in which they came', async () => {
    const { order, ask, end } = line(new Turns(2), 'a');
    const asked = [1, 2, 3, 4].map(ask);
    await Promise.all(asked.slice(0, 2));
    expect(order).toEqual([1, 2]);
    end(2);
    await asked[2];
    end(1);
    await asked[3];
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('do not hold up another key', async () => {
    const turns = new Turns(1);
    await turns.take('busy', 1_000);
    await expect(turns.take('idle', 1_000)).resolves.toBeTypeOf('function');
  });

  it('give a place to nobody who has stopped waiting for it', async () => {
    const turns = new Turns(1);
    const end = await turns.take('a', 1_000);
    await expect(turns.take('a', 1)).rejects.toThrow('waited too long');
    const next = turns.take('a', 1_000);
    end();
    (await next)();
    await expect(turns.take('a', 1)).resolves.toBeTypeOf('function');
  });
});
