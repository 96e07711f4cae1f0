import { switchNames, switchReasons } from '@toast/domain/ordering/switches';
import { describe, expect, it } from 'vitest';
import { pauseWords } from './pause-words.ts';

const clock = () => '20:30';

describe('a pause in words', () => {
  it.each(switchNames.flatMap((name) => switchReasons.map((reason) => [name, reason] as const)))(
    'says what, until when and why: %s, %s',
    (name, reason) => {
      const { title, why } = pauseWords({ switch: name, reason, until: '2026-11-20T20:30:00Z' }, clock);
      expect(title).toMatch(/ is paused until 20:30$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('promises no time that nobody has named', () => {
    expect(pauseWords({ switch: 'ORDERING', reason: 'BUSY', until: null }, clock).title).toBe(
      'Ordering is paused',
    );
  });
});
