import { describe, expect, it } from 'vitest';
import { DatabaseBusy } from './faults.ts';
import { Turns } from './turns.ts';

/** Notes in which order those who asked got their turn. */
function line(turns: Turns) {
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (key: string, n: number) =>
    turns.take(key, 1_000).then((end) => {
      order.push(`${key}${n}`);
      ends.set(`${key}${n}`, end);
    });
  return { order, ask, end: (name: string) => ends.get(name)?.() };
}
const bound = { waiting: 10 };

describe('turns', () => {
  it('let so many through at once and the others in the order in which they came', async () => {
    const { order, ask, end } = line(new Turns({ atOnce: 2, ...bound }));
    const asked = [1, 2, 3, 4].map((n) => ask('a', n));
    await Promise.all(asked.slice(0, 2));
    expect(order).toEqual(['a1', 'a2']);
    end('a2');
    await asked[2];
    end('a1');
    await asked[3];
    expect(order).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('do not hold up another key', async () => {
    const turns = new Turns({ atOnce: 1, ...bound });
    await turns.take('busy', 1_000);
    await expect(turns.take('idle', 1_000)).resolves.toBeTypeOf('function');
  });

  it('give a place to nobody who has stopped waiting for it', async () => {
    const turns = new Turns({ atOnce: 1, ...bound });
    const end = await turns.take('a', 1_000);
    await expect(turns.take('a', 1)).rejects.toThrow(DatabaseBusy);
    const next = turns.take('a', 1_000);
    end();
    (await next)();
    await expect(turns.take('a', 1)).resolves.toBeTypeOf('function');
    expect(turns.waiting).toBe(0);
  });

  it('turn away at once whoever is one too many, and of another key nobody', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 2, waitingInAll: 4 });
    const end = await turns.take('a', 1_000);
    const waiting = [turns.take('a', 1_000), turns.take('a', 1_000)];
    await expect(turns.take('a', 1_000)).rejects.toThrow(DatabaseBusy);
    const ofOthers = [await turns.take('b', 1_000), await turns.take('c', 1_000)];
    waiting.push(turns.take('b', 1_000), turns.take('c', 1_000));
    await expect(turns.take('b', 1_000)).rejects.toThrow('too many');
    for (const each of [end, ...ofOthers]) each();
    for (const each of waiting) (await each)();
    expect(turns.waiting).toBe(0);
    await expect(turns.take('a', 1)).resolves.toBeTypeOf('function');
  });

  it('serve the keys one after the other where all share a number of places', async () => {
    const { order, ask, end } = line(new Turns({ atOnce: 2, inAll: 3, ...bound }));
    const flood = [1, 2, 3, 4, 5].map((n) => ask('hot', n));
    const others = ['b', 'c', 'd'].map((key) => ask(key, 1));
    await others[0];
    expect(order).toEqual(['hot1', 'hot2', 'b1']);
    end('hot1');
    await flood[2];
    end('hot2');
    await others[1];
    end('b1');
    await others[2];
    expect(order).toEqual(['hot1', 'hot2', 'b1', 'hot3', 'c1', 'd1']);
    end('c1');
    await flood[3];
    for (const name of ['d1', 'hot3']) end(name);
    await flood[4];
    expect(order).toHaveLength(8);
  });

  it('never let more in than there are places, whoever comes and goes', async () => {
    const turns = new Turns({ atOnce: 3, inAll: 5, waiting: 1_000 });
    const inside = new Map<string, number>();
    let most = 0;
    const visit = async (n: number) => {
      const key = `k${n % 4}`;
      const end = await turns.take(key, 5_000);
      inside.set(key, (inside.get(key) ?? 0) + 1);
      expect(inside.get(key)).toBeLessThanOrEqual(3);
      most = Math.max(
        most,
        [...inside.values()].reduce((sum, each) => sum + each, 0),
      );
      for (let tick = 0; tick <= n % 3; tick += 1) await new Promise(setImmediate);
      inside.set(key, (inside.get(key) ?? 0) - 1);
      end();
    };
    await Promise.all(Array.from({ length: 500 }, (_, n) => visit(n)));
    expect(most).toBe(5);
    expect(turns.waiting).toBe(0);
  });
});
