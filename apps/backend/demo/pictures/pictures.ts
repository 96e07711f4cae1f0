import { cover } from './covers.ts';
import { type Canvas, createCanvas } from './kit/canvas.ts';
import type { Chapter, House } from './kit/house.ts';
import { diner, izakaya, stoneware } from './kit/house.ts';
import { bakery } from './recipes/dublin/bakery.ts';
import { bar, hotDrinks } from './recipes/dublin/drinks.ts';
import { hearth } from './recipes/dublin/hearth.ts';
import { morning } from './recipes/dublin/morning.ts';
import { puddings } from './recipes/dublin/puddings.ts';
import { sides } from './recipes/dublin/sides.ts';
import { smallPlates } from './recipes/dublin/small-plates.ts';
import { bagels } from './recipes/new-york/bagels.ts';
import { breakfast } from './recipes/new-york/breakfast.ts';
import { burgers } from './recipes/new-york/burgers.ts';
import { drinks } from './recipes/new-york/drinks.ts';
import { pizza } from './recipes/new-york/pizza.ts';
import { sandwiches } from './recipes/new-york/sandwiches.ts';
import { shakes } from './recipes/new-york/shakes.ts';
import { sides as sidesNewYork } from './recipes/new-york/sides.ts';
import { coldPlates } from './recipes/tokyo/cold-plates.ts';
import { sake, softDrinks } from './recipes/tokyo/drinks.ts';
import { hotPlates } from './recipes/tokyo/hot-plates.ts';
import { ramen } from './recipes/tokyo/ramen.ts';
import { rice } from './recipes/tokyo/rice.ts';
import { skewers } from './recipes/tokyo/skewers.ts';
import { sweets } from './recipes/tokyo/sweets.ts';

const books: Readonly<Record<string, { readonly house: House; readonly chapters: readonly Chapter[] }>> = {
  'gorse-and-barley': {
    house: stoneware,
    chapters: [bakery, morning, smallPlates, hearth, sides, puddings, hotDrinks, bar],
  },
  'lucky-pigeon': {
    house: diner,
    chapters: [bagels, breakfast, burgers, sandwiches, pizza, sidesNewYork, shakes, drinks],
  },
  yoimachi: {
    house: izakaya,
    chapters: [ramen, rice, skewers, coldPlates, hotPlates, sweets, softDrinks, sake],
  },
};

/** Every picture as [path below this folder, SVG], the same text each time. */
export function pictures(): readonly (readonly [path: string, svg: string])[] {
  return Object.entries(books).flatMap(([slug, { house, chapters }]) => [
    framed(slug, 'cover', '0 0 1120 490', (c) => cover(c, slug, house, chapters)),
    ...chapters.flatMap(({ hue, bare, dishes }) =>
      Object.entries(dishes).map(([key, dish]) =>
        framed(
          slug,
          key,
          '20 28 360 270',
          (c) => house.ground(c, hue, { width: 400, height: 300, bare: bare ?? false }) + dish(c),
        ),
      ),
    ),
  ]);
}

/** `view` is the part of the sheet that shows, a little closer than what was drawn. */
function framed(
  slug: string,
  key: string,
  view: string,
  draw: (c: Canvas) => string,
): readonly [string, string] {
  const c = createCanvas(`${slug}/${key}`);
  const drawn = draw(c);
  return [
    `${slug}/${key}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"><defs>${c.defs()}</defs>${drawn}</svg>\n`,
  ];
}
