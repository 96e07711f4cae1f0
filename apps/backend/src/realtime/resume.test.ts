import { describe, expect, it } from 'vitest';
import { resumeFrom } from './resume.ts';

describe('where a stream goes on', () => {
  it.each([
    [{}, undefined],
    [{ after: 5 }, 5],
    [{ after: 5, lastEventId: null }, 5],
    [{ after: 5, lastEventId: '7' }, 7],
    [{ after: 9, lastEventId: '7' }, 9],
    [{ lastEventId: '7' }, 7],
    [{ after: 5, lastEventId: 'x' }, 5],
    [{ after: 5, lastEventId: '-7' }, 5],
    [{ after: 5, lastEventId: '99999999999999999999' }, 5],
    [{ after: 0, lastEventId: '' }, 0],
  ])('%j is after %s', (input, after) => {
    expect(resumeFrom(input)).toBe(after);
  });
});
