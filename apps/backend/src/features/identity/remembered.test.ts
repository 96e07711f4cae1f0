import { describe, expect, it, vi } from 'vitest';
import { remembered } from './remembered.ts';

describe('a remembered answer', () => {
  it('is asked for once by many, and again when it is old', async () => {
    let ms = 0;
    const ask = vi.fn(async (key: string) => `${key}!`);
    const answers = remembered(ask, { keep: 100, now: () => new Date(ms) });
    expect(await Promise.all([answers.get('a'), answers.get('a'), answers.get('a')])).toEqual([
      'a!',
      'a!',
      'a!',
    ]);
    ms = 99;
    await answers.get('a');
    expect(ask).toHaveBeenCalledTimes(1);
    ms = 100;
    await answers.get('a');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is not kept when asking failed', async () => {
    const ask = vi.fn(async () => 'fine').mockRejectedValueOnce(new Error('away'));
    const answers = remembered<string>(ask, { keep: 100, now: () => new Date(0) });
    await expect(answers.get('a')).rejects.toThrow('away');
    await expect(answers.get('a')).resolves.toBe('fine');
  });

  it('can be forgotten by its value', async () => {
    let value = 'old';
    const answers = remembered(async () => value, { keep: 100, now: () => new Date(0) });
    await answers.get('a');
    value = 'new';
    answers.forget((known) => known === 'old');
    expect(await answers.get('a')).toBe('new');
  });
});
