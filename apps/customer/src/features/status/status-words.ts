import type { RestaurantStatusView } from '@toast/api/status';
import type { Tone } from '@toast/ui/tone';

export type Line = {
  readonly name: string;
  readonly tone: Tone;
  readonly word: string;
  readonly says: string;
};

/** Each part of a restaurant with how it stands; null = nobody answers at all. */
export function statusLines(status: RestaurantStatusView | null): readonly Line[] {
  const { menu, ordering, kitchen } = status ?? { menu: 'DOWN', ordering: 'DOWN', kitchen: 'DOWN' };
  return [
    menu === 'UP'
      ? { name: 'Menu', tone: 'good', word: 'Works', says: 'You can look at everything.' }
      : { name: 'Menu', tone: 'bad', word: 'Away', says: 'It cannot be shown right now.' },
    ordering === 'UP'
      ? { name: 'Ordering', tone: 'good', word: 'Works', says: 'Orders are taken.' }
      : ordering === 'PAUSED'
        ? {
            name: 'Ordering',
            tone: 'warn',
            word: 'Paused',
            says: 'The restaurant takes no new orders for now.',
          }
        : {
            name: 'Ordering',
            tone: 'bad',
            word: 'Away',
            says: 'Orders cannot be taken right now, and nothing is charged.',
          },
    kitchen === 'UP'
      ? { name: 'Kitchen', tone: 'good', word: 'Works', says: 'Orders reach the kitchen at once.' }
      : {
          name: 'Kitchen',
          tone: 'bad',
          word: 'Away',
          says: 'It goes on with the orders that it has. None of them is lost.',
        },
  ];
}
