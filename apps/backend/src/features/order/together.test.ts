import { DatabaseBusy } from '@toast/database/faults';
import { describe, expect, it } from 'vitest';
import { type Settled, Together } from './together.ts';

/** Work that ends when it is told to, and remembers what it was given. */
function gate(rules: { readonly patience?: number; readonly gather?: () => Promise<void> } = {}) {
  const batches: string[][] = [];
  const ends: PromiseWithResolvers<readonly Settled<string>[]>[] = [];
  const together = new Together<string, string>(
    { most: 3, waiting: 5, waitingInAll: 6, patience: 1_000, ...rules },
    (jobs) => {
      batches.push([...jobs]);
      const end = Promise.withResolvers<readonly Settled<string>[]>();
      ends.push(end);
      return end.promise;
    },
  );
  const done = (batch: number) =>
    ends[batch]?.resolve((batches[batch] ?? []).map((job) => ({ outcome: `${job}!` })));
  return { together, batches, ends, done };
}

describe('those who wait for the same thing', () => {
  it('are served together, in their order, no more than so many at once, while the first is not kept waiting', async () => {
    const { together, batches, done } = gate();
    const answers = ['a', 'b', 'c', 'd', 'e'].map((job) => together.do('here', job));
    expect(batches).toEqual([['a']]);
    done(0);
    expect(await answers[0]).toBe('a!');
    await expect.poll(() => batches).toEqual([['a'], ['b', 'c', 'd']]);
    done(1);
    await expect.poll(() => batches.length).toBe(3);
    done(2);
    expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!']);
  });

  it('are all let in who come while a batch is gathered, also the first', async () => {
    const { together, batches, done } = gate({ gather: () => Promise.resolve() });
    const answers = ['a', 'b'].map((job) => together.do('here', job));
    await expect.poll(() => batches).toEqual([['a', 'b']]);
    done(0);
    expect(await Promise.all(answers)).toEqual(['a!', 'b!']);
  });

  it('do not wait for those who wait for something else', async () => {
    const { together, batches, done } = gate();
    const here = together.do('here', 'a');
    const there = together.do('there', 'b');
    expect(batches).toEqual([['a'], ['b']]);
    done(1);
    expect(await there).toBe('b!');
    done(0);
    expect(await here).toBe('a!');
  });

  it('are turned away when too many wait, or when their work does not begin in time, and then it never does', async () => {
    const { together, batches, done } = gate({ patience: 50 });
    const inside = together.do('here', 'a');
    const waiting = ['b', 'c', 'd', 'e', 'f'].map((job) => together.do('here', job));
    await expect(together.do('here', 'g')).rejects.toThrow('too many');
    const there = [together.do('there', 'x'), together.do('there', 'y')];
    await expect(together.do('there', 'z')).rejects.toThrow('too many');
    for (const each of [...waiting, there[1]]) await expect(each).rejects.toThrow(DatabaseBusy);
    done(1);
    expect(await there[0]).toBe('x!');
    const next = together.do('here', 'h');
    done(0);
    expect(await inside).toBe('a!');
    await expect.poll(() => batches).toEqual([['a'], ['x'], ['h']]);
    done(2);
    expect(await next).toBe('h!');
  });

  it('each hear of their own error, and all of one that stopped the work; the next are served', async () => {
    const { together, ends, done } = gate();
    const first = together.do('here', 'a');
    const [b, c] = [together.do('here', 'b'), together.do('here', 'c')];
    done(0);
    await first;
    await expect.poll(() => ends.length).toBe(2);
    ends[1]?.resolve([{ error: new Error('no b') }, { outcome: 'c!' }]);
    await expect(b).rejects.toThrow('no b');
    expect(await c).toBe('c!');
    const [d, e] = [together.do('here', 'd'), together.do('here', 'e')];
    await expect.poll(() => ends.length).toBe(3);
    ends[2]?.reject(new Error('down'));
    await expect(d).rejects.toThrow('down');
    await expect.poll(() => ends.length).toBe(4);
    done(3);
    expect(await e).toBe('e!');
  });
});
