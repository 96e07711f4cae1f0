import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordersOf, type Placed, placeUntilAnswered } from './support/guests.ts';
import { type OwnPostgres, ownPostgres } from './support/own-postgres.ts';
import { type Scene, setScene } from './support/scene.ts';
import { expectStoredOnce, ticketSeqs } from './support/stored.ts';

let postgres: OwnPostgres;
let scene: Scene;
beforeAll(async () => {
  postgres = await ownPostgres();
  scene = await setScene(postgres.url);
});
afterAll(async () => {
  await scene?.end({ drop: false });
  await postgres?.remove();
});

describe('a PostgreSQL that is killed among five hundred placements through two backends', () => {
  it('keeps every acknowledged order, and the backends find it again by themselves', {
    timeout: 60_000,
  }, async ({ annotate }) => {
    const backends = await Promise.all([scene.serve(), scene.serve()]);
    const urls = backends.map(({ url }) => url);
    const screens = await Promise.all(scene.restaurants.map((each) => scene.screen(each, urls)));
    const orders = ordersOf(scene.restaurants, 500);

    const acknowledged: Placed[] = [];
    const trouble: { readonly status: number; readonly text: string }[] = [];
    const refused = Promise.withResolvers<void>();
    const back = Promise.withResolvers<void>();
    let killed = 0;
    let restarted = 0;
    let recovered = 0;
    const fall = async () => {
      killed = acknowledged.length;
      await postgres.kill();
      // Guests hear of it before it comes back.
      await refused.promise;
      await postgres.start();
      restarted = performance.now();
    };
    const answers = await Promise.all(
      orders.map(async (order, index) => {
        const placed = await placeUntilAnswered(order, {
          urls: index % 2 === 0 ? urls : urls.toReversed(),
          back: back.promise,
          onTrouble: (status, text) => {
            trouble.push({ status, text });
            refused.resolve();
          },
        });
        acknowledged.push(placed);
        if (restarted > 0 && recovered === 0) recovered = performance.now() - restarted;
        if (acknowledged.length === 60) void fall().then(back.resolve, back.reject);
        return placed;
      }),
    );
    expect(killed).toBeGreaterThanOrEqual(60);
    expect(backends.every(({ running }) => running())).toBe(true);
    // Typed, each of them, with the truth about what is known.
    expect(new Set(trouble.map(({ status }) => status))).toEqual(new Set([503]));
    for (const { text } of trouble) {
      const { code, details } = JSON.parse(text).error.data;
      expect([code, details.outcome]).toEqual(
        code === 'OUTCOME_UNKNOWN' ? [code, 'UNKNOWN'] : ['TEMPORARILY_UNAVAILABLE', 'NOTHING_DONE'],
      );
    }

    const again = await Promise.all(orders.map((order) => placeUntilAnswered(order, { urls })));
    expect(again.map(({ text }) => text)).toEqual(answers.map(({ text }) => text));
    await expectStoredOnce(scene.database.adminUrl, orders, acknowledged);

    for (const [index, screen] of screens.entries()) {
      const { id } = scene.restaurants[index] ?? { id: '' };
      const expected = await ticketSeqs(scene.database.adminUrl, id, screen.after);
      await screen.count(expected.length);
      expect(screen.heard.map(({ seq }) => seq)).toEqual(expected);
    }
    await annotate(
      `the first order came ${Math.round(recovered)} ms after PostgreSQL took connections again`,
    );
  });
});
