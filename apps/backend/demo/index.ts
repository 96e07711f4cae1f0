import { gorseAndBarley } from './gorse-and-barley/restaurant.ts';
import { luckyPigeon } from './lucky-pigeon/restaurant.ts';
import type { DemoRestaurant } from './types.ts';
import { yoimachi } from './yoimachi/restaurant.ts';

export { type DemoDraft, toDraft } from './draft.ts';

/** Three restaurants made to stress the rules of money, tax, time and modifiers; invented, all of them. */
export const demoRestaurants: readonly DemoRestaurant[] = [gorseAndBarley, luckyPigeon, yoimachi];
