import { expect, type Page, type Route } from '@playwright/test';
import type { Demo } from '@toast/local/demo';
import { cook } from './cook.ts';
import { restaurantOf } from './demo.ts';
import { diner } from './diner.ts';
import { manager } from './manager.ts';

const slug = 'gorse-and-barley';
const dish = 'Treacle Soda Bread';

type Shoot = (name: string) => Promise<void>;
/** A page of the size and theme that is being looked at, another one each time. */
type Open = () => Promise<{
  readonly page: Page;
  readonly shoot: Shoot;
  readonly close: () => Promise<void>;
}>;

/** What the backend answers when a restaurant's data cannot be reached, to one call or to a batch. */
const unavailable =
  (details: object = {}) =>
  async (route: Route): Promise<void> => {
    const data = {
      code: 'TEMPORARILY_UNAVAILABLE',
      httpStatus: 503,
      requestId: null,
      fields: null,
      details: { retryAfter: 30, ...details },
    };
    const error = { error: { message: 'Temporarily unavailable', code: -32_603, data } };
    const { pathname, searchParams } = new URL(route.request().url());
    const calls = pathname.split(',').length;
    const body = searchParams.has('batch') ? Array.from({ length: calls }, () => error) : error;
    await route.fulfill({ status: 503, contentType: 'application/json', body: JSON.stringify(body) });
  };

/** Takes pictures of everything that a guest sees when something goes wrong. */
export async function guestInTrouble(demo: Demo, open: Open): Promise<void> {
  const { page, shoot, close } = await open();
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish(dish);
  await guest.checkout();
  await guest.fillIn({ dining: 'Take away', name: 'Saoirse', phone: '+353 1 555 0101' });
  const tap = () => page.getByRole('button', { name: /^Place order/ }).click();

  await page.route('**/order.place*', unavailable({ outcome: 'NOTHING_DONE', charged: false }));
  await page.route('**/quote.create*', unavailable());
  await tap();
  await page.getByText('Temporarily unavailable').waitFor();
  await shoot('customer-trouble-unavailable');
  await page.unroute('**/quote.create*');
  await page.reload();
  await page.unroute('**/order.place*');
  await page.route('**/order.place*', (route) => route.abort('connectionreset'));
  await page.route('**/order.{outcome,giveUp}*', unavailable());
  await tap();
  await page.getByText('is temporarily unavailable').waitFor();
  await shoot('customer-trouble-checking');
  await page.goto(guest.menuUrl);
  await page.getByText('Checking whether').waitFor();
  await shoot('customer-trouble-checking-menu');
  // As if it had been sent a minute ago.
  await page.evaluate(`for (const key of Object.keys(localStorage).filter((key) => key.startsWith('toast.attempt'))) {
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), sentAt: Date.now() - 60000 }));
  }`);
  await page.goto(`${guest.menuUrl}/checkout`);
  await page.getByText('In a hurry?').waitFor();
  await shoot('customer-trouble-checking-long');
  await page.unroute('**/order.{outcome,giveUp}*');
  await page.getByText('Your order did not go through').waitFor({ timeout: 60_000 });
  await shoot('customer-trouble-not-placed');
  await close();
}

/** The same for the office: what two people do to each other, and outages. */
export async function officeInTrouble(demo: Demo, open: Open): Promise<void> {
  const { id } = restaurantOf(demo, slug);
  const mine = await open();
  const theirs = await open();
  const boss = manager(mine.page, demo, id, slug);
  const other = manager(theirs.page, demo, id, slug);
  await boss.signIn();
  await other.signIn();
  const edit = async (page: Page, fields: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(fields))
      await page
        .getByRole('dialog')
        .getByLabel(new RegExp(`^${label}`))
        .fill(value);
  };
  const stamp = Date.now() % 1_000;
  for (const each of [boss, other]) await each.findItem(dish);
  for (const { page } of [mine, theirs]) await page.getByRole('button', { name: dish, exact: true }).click();
  await edit(theirs.page, {
    Price: `${7 + (stamp % 3)}.${10 + (stamp % 80)}`,
    Description: `Baked this morning with treacle, oats and buttermilk, served warm. Loaf ${stamp}.`,
    'Kitchen name': `SODA BREAD ${stamp}`,
  });
  await theirs.page.getByRole('button', { name: 'Save item' }).click();
  await expect(theirs.page.getByRole('dialog')).toBeHidden();
  await edit(mine.page, { Price: '9.95', Description: 'Dark, dense, still warm.' });
  await mine.page.getByRole('button', { name: 'Save item' }).click();
  await mine.page.getByText('while you were editing').waitFor();
  await mine.shoot('admin-trouble-conflict');
  await mine.page.getByRole('button', { name: 'Keep all of mine' }).click();
  await mine.shoot('admin-trouble-conflict-chosen');
  await mine.page.getByRole('button', { name: 'Discard' }).click();

  await mine.page.goto(`${boss.office}/stock`);
  await theirs.page.goto(`${other.office}/stock`);
  const stockOf = (page: Page) => page.getByRole('radiogroup', { name: `Stock of ${dish}`, exact: true });
  await stockOf(theirs.page).getByRole('radio', { name: 'In stock' }).click();
  await expect(stockOf(mine.page).getByRole('radio', { name: 'In stock' })).toBeChecked();
  const held = Promise.withResolvers<void>();
  await mine.page.route('**/stock.set*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await stockOf(mine.page).getByRole('radio', { name: 'Count' }).click();
  await stockOf(theirs.page).getByRole('radio', { name: 'Sold out' }).click();
  await theirs.page.getByText(`${dish} is sold out`).first().waitFor();
  held.resolve();
  await mine.page.getByText('Nothing of yours was set').waitFor();
  await mine.shoot('admin-trouble-stock');
  await stockOf(theirs.page).getByRole('radio', { name: 'In stock' }).click();

  await mine.page.route('**/*orders.ofDay*', unavailable());
  await mine.page.goto(`${boss.office}/orders?day=2026-01-01`);
  await mine.page.getByRole('button', { name: 'Previous day' }).click();
  await mine.page.getByText('cannot be shown right now').waitFor({ timeout: 120_000 });
  await mine.shoot('admin-trouble-section');
  await mine.close();
  await theirs.close();
}

/** What all three apps show while the backend is away; `away` takes it away, before that everything is made ready. */
export async function everybodyInOutage(demo: Demo, open: Open, away: () => Promise<void>): Promise<void> {
  const { id } = restaurantOf(demo, slug);
  const [phone, laptop, tablet] = [await open(), await open(), await open()];
  const guest = diner(phone.page, demo, slug);
  await guest.openMenu();
  const boss = manager(laptop.page, demo, id, slug);
  await boss.signIn();
  await laptop.page.goto(`${boss.office}/orders`);
  const kitchen = cook(tablet.page, demo, id);
  await kitchen.pair();
  await tablet.page.getByRole('article').first().waitFor();
  await away();
  await phone.page.getByText('Temporarily unavailable').first().waitFor({ timeout: 30_000 });
  await phone.shoot('customer-trouble-menu');
  await laptop.page.getByText('Connection lost.').first().waitFor({ timeout: 30_000 });
  await laptop.shoot('admin-trouble-live');
  await tablet.page
    .getByRole('button', { name: /^Bump order/ })
    .first()
    .click();
  await tablet.page.getByText('New orders do not arrive here').waitFor({ timeout: 60_000 });
  await tablet.shoot('kitchen-trouble-outage');
  await phone.page.evaluate(
    `localStorage.setItem('toast.attempt.1.x', JSON.stringify({ key: 'cart-12345678.1', cartVersion: '1', total: 100, state: 'SENT', placed: null, sentAt: Date.now() - 60000, givenUp: 0 }))`,
  );
  await phone.page.reload();
  await phone.page.getByText(/still checking/).waitFor();
  await phone.shoot('customer-trouble-page');
  await laptop.page.reload();
  await laptop.page.getByText('The office is temporarily unavailable').waitFor();
  await laptop.shoot('admin-trouble-page');
  for (const each of [phone, laptop, tablet]) await each.close();
}
