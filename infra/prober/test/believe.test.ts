import { describe, expect, it } from 'vitest';
import { type Belief, believe } from '../src/believe.ts';

const rules = { fall: 2, rise: 2 };
/** `+` a good answer, `-` a bad one; the beliefs after each as `U` or `D`. */
const after = (answers: string, { fall, rise } = rules, start: Belief = { up: true, against: 0 }) => {
  let belief = start;
  return answers
    .split('')
    .map((answer) => {
      belief = believe(belief, answer === '+', { fall, rise });
      return belief.up ? 'U' : 'D';
    })
    .join('');
};

describe('what is believed of a server', () => {
  it.each([
    ['++++', 'UUUU', 'well as long as it answers'],
    ['-+-+-+', 'UUUUUU', 'one lost answer is nothing, however often'],
    ['--', 'UD', 'two in a row are'],
    ['--+', 'UDD', 'one good answer is not yet health'],
    ['--++', 'UDDU', 'two are'],
    ['--+-++', 'UDDDDU', 'good answers count from the last bad one'],
    ['--++--', 'UDDUUD', 'and it may fall again at once'],
  ])('%s → %s: %s', (answers, expected) => {
    expect(after(answers)).toBe(expected);
  });

  it.each([
    [{ fall: 1, rise: 1 }, '-+-', 'DUD'],
    [{ fall: 3, rise: 1 }, '---+', 'UUDU'],
    [{ fall: 1, rise: 3 }, '-+++', 'DDDU'],
  ])('with %o: %s → %s', (how, answers, expected) => {
    expect(after(answers, how)).toBe(expected);
  });

  it('changes only after as many answers in a row as the rules say, whatever came before', () => {
    for (let bits = 0; bits < 1 << 8; bits += 1) {
      const answers = bits
        .toString(2)
        .padStart(8, '0')
        .split('')
        .map((bit) => (bit === '1' ? '+' : '-'))
        .join('');
      const beliefs = `U${after(answers)}`;
      for (let at = 1; at < beliefs.length; at += 1) {
        if (beliefs[at] === beliefs[at - 1]) continue;
        const said = answers.slice(Math.max(0, at - 2), at);
        expect(said).toBe(beliefs[at] === 'U' ? '++' : '--');
      }
    }
  });
});
