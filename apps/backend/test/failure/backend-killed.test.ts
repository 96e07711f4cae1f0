import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ordersOf, type Placed, placeUntilAnswered } from './support/guests.ts';
import { type Scene, setScene } from './support/scene.ts';
import { expectStoredOnce, ticketSeqs } from './support/stored.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene(inject('postgres'));
});
afterAll(() => scene.end());

describe('a backend that is killed among five hundred placements through two', () => {
  it('loses no order, doubles none, and keeps no ticket from the kitchen', { timeout: 60_000 }, async ({
    annotate,
  }) => {
    const [doomed, survivor] = await Promise.all([scene.serve(), scene.serve()]);
    const urls = [doomed.url, survivor.url];
    const screens = await Promise.all(scene.restaurants.map((each) => scene.screen(each, urls)));
    const orders = ordersOf(scene.restaurants, 500);

    const acknowledged: Placed[] = [];
    let killed = 0;
    let recovered = 0;
    const trouble: number[] = [];
    const answers = await Promise.all(
      orders.map(async (order, index) => {
        const toDoomed = index % 2 === 0;
        const placed = await placeUntilAnswered(order, {
          urls: toDoomed ? urls : urls.toReversed(),
          onTrouble: (status) => trouble.push(status),
        });
        acknowledged.push(placed);
        if (killed > 0 && toDoomed && recovered === 0) recovered = performance.now() - killed;
        // Among them: some have their answer, most are on their way.
        if (acknowledged.length === 60) {
          killed = performance.now();
          void doomed.kill();
        }
        return placed;
      }),
    );
    expect(doomed.running()).toBe(false);
    // It was in the middle of some, whose guests heard nothing and went to the other one.
    expect(trouble.length).toBeGreaterThan(0);
    expect(new Set(trouble)).toEqual(new Set([0]));

    const again = await Promise.all(
      orders.map((order) => placeUntilAnswered(order, { urls: [survivor.url] })),
    );
    expect(again.map(({ text }) => text)).toEqual(answers.map(({ text }) => text));
    await expectStoredOnce(scene.database.adminUrl, orders, acknowledged);

    for (const [index, screen] of screens.entries()) {
      const { id } = scene.restaurants[index] ?? { id: '' };
      const expected = await ticketSeqs(scene.database.adminUrl, id, screen.after);
      await screen.count(expected.length);
      expect(screen.heard.map(({ seq }) => seq)).toEqual(expected);
      expect(new Set(screen.heard.map(({ ticket }) => ticket.id)).size).toBe(expected.length);
    }
    await annotate(`the first guest of the killed backend had an order ${Math.round(recovered)} ms later`);
  });
});
