import type { Canvas } from './kit/canvas.ts';
import type { Chapter, Dish, House } from './kit/house.ts';
import { placed } from './kit/shapes.ts';

/** Where a dish stands on a cover of 1120 by 490: its middle, and how large beside its own picture. */
type Place = readonly [key: string, x: number, y: number, scale: number];

/** The dishes on each cover, those at the back first. The middle is kept low for the name that pages lay over it. */
const tables: Readonly<Record<string, { readonly hue: number; readonly places: readonly Place[] }>> = {
  'gorse-and-barley': {
    hue: 145,
    places: [
      ['sourdough-loaf', 210, 130, 0.98],
      ['pale-ale', 408, 116, 0.82],
      ['garden-leaves', 640, 112, 0.78],
      ['beef-stout-pie', 838, 128, 0.9],
      ['house-stout', 1044, 120, 0.84],
      ['lough-oysters', 120, 330, 1.02],
      ['full-irish', 420, 340, 1.12],
      ['seafood-chowder', 726, 318, 0.98],
      ['apple-tart', 1000, 345, 1],
    ],
  },
  'lucky-pigeon': {
    hue: 25,
    places: [
      ['buttermilk-pancakes', 190, 135, 0.92],
      ['strawberry-shake', 412, 132, 0.92],
      ['shoestring-fries', 602, 118, 0.76],
      ['pastrami-on-rye', 806, 128, 0.84],
      ['cane-cola', 1010, 122, 0.84],
      ['pepperoni-slice', 160, 345, 1.02],
      ['pigeon-burger', 470, 330, 1.1],
      ['the-classic-lox', 760, 340, 1],
      ['cider-doughnut', 1006, 340, 0.92],
    ],
  },
  yoimachi: {
    hue: 275,
    places: [
      ['junmai-sake', 170, 130, 0.92],
      ['edamame', 400, 120, 0.74],
      ['nigiri-eight', 640, 120, 0.88],
      ['draft-beer', 872, 116, 0.84],
      ['melon-soda-float', 1034, 122, 0.84],
      ['pork-gyoza', 150, 345, 0.96],
      ['tonkotsu-ramen', 455, 310, 1.18],
      ['negima-skewers', 752, 340, 0.88],
      ['custard-pudding', 1008, 345, 0.86],
    ],
  },
};

/** The table of a restaurant seen from across the room. @throws RangeError for a dish that nobody has drawn. */
export function cover(c: Canvas, slug: string, house: House, chapters: readonly Chapter[]): string {
  const table = tables[slug];
  if (table === undefined) throw new RangeError(`no cover for ${slug}`);
  const drawn = (key: string): Dish => {
    const dish = chapters.find(({ dishes }) => Object.hasOwn(dishes, key))?.dishes[key];
    if (dish === undefined) throw new RangeError(`no dish ${key} at ${slug}`);
    return dish;
  };
  return (
    house.ground(c, table.hue, { width: 1120, height: 490, bare: true }) +
    table.places
      .map(([key, x, y, scale]) => placed(x - 200 * scale, y - 170 * scale, drawn(key)(c), 0, scale))
      .join('')
  );
}
