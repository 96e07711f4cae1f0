import type { Page } from '@playwright/test';
import { cook } from '../src/cook.ts';
import { restaurantOf } from '../src/demo.ts';
import { diner } from '../src/diner.ts';
import { gate } from '../src/gate.ts';
import { manager } from '../src/manager.ts';
import { expect, expectAccessible, test } from '../src/test.ts';

const slug = 'gorse-and-barley';
test.setTimeout(120_000);

test('two editors of one dish: the second sees what the first saved, by whom, chooses, and loses nothing', async ({
  browser,
  demo,
}) => {
  const { id } = restaurantOf(demo, slug);
  const account = demo.accounts.find((each) => each.restaurantId === id);
  const dish = 'Atlantic Seafood Chowder';
  const [first, second] = [await office(), await office()];
  async function office(): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const boss = manager(page, demo, id, slug);
    await boss.signIn();
    await boss.findItem(dish);
    await page.getByRole('button', { name: dish, exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save item' })).toBeVisible();
    return page;
  }
  const field = (page: Page, name: RegExp) => page.getByRole('dialog').getByLabel(name);

  await field(first, /^Price/).fill('11.25');
  await field(first, /^Description/).fill('With cream from the valley.');
  await first.getByRole('button', { name: 'Save item' }).click();
  await expect(first.getByRole('dialog')).toBeHidden();

  await field(second, /^Price/).fill('12.75');
  await field(second, /^Kitchen name/).fill('CHOWDER');
  await second.getByRole('button', { name: 'Save item' }).click();
  const banner = second.getByRole('region', { name: 'Saved meanwhile' });
  await expect(banner).toContainText(/saved this/);
  if (account !== undefined && 'name' in account) await expect(banner).toContainText(String(account.name));
  await expect(banner, 'both prices, side by side').toContainText(/€12\.75[\s\S]*€11\.25/);
  await expect(banner, 'what only the first changed').toContainText('With cream from the valley.');
  await expect(second.getByRole('button', { name: 'Save item' })).toBeDisabled();
  await expectAccessible(second, 'a stale save');
  await second.reload();
  await expect(banner, 'the choice survives a reload').toBeVisible();
  await second.getByRole('button', { name: 'Keep mine: Price' }).click();
  await second.getByRole('button', { name: 'Save item' }).click();
  await expect(second.getByRole('dialog')).toBeHidden();

  await first.reload();
  await first.getByRole('searchbox', { name: 'Search the menu' }).fill(dish);
  await first.getByRole('button', { name: dish, exact: true }).click();
  await expect(field(first, /^Price/)).toHaveValue(/12\.75/);
  await expect(field(first, /^Description/)).toHaveValue('With cream from the valley.');
  await expect(field(first, /^Kitchen name/)).toHaveValue('CHOWDER');
  for (const page of [first, second]) await page.context().close();
});

test('two people set one dish’s stock: the slower one sees in place what the quicker one set', async ({
  browser,
  demo,
}) => {
  const { id } = restaurantOf(demo, slug);
  const [quick, slow] = [await office(), await office()];
  async function office(): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const boss = manager(page, demo, id, slug);
    await boss.signIn();
    await page.goto(`${boss.office}/stock`);
    return page;
  }
  const name = 'Blackberry Danish';
  const stockOf = (page: Page) => page.getByRole('radiogroup', { name: `Stock of ${name}`, exact: true });
  await expect(stockOf(slow).getByRole('radio', { name: 'In stock' })).toBeChecked();
  const held = gate();
  await slow.route('**/api/trpc/stock.set*', async (route) => {
    await held.opened;
    await route.continue();
  });
  await stockOf(slow).getByRole('radio', { name: 'Count' }).click();
  await stockOf(quick).getByRole('radio', { name: 'Sold out' }).click();
  await expect(quick.getByText(`${name} is sold out`).first()).toBeVisible();
  held.open();
  const note = slow.getByRole('status').filter({ hasText: 'Nothing of yours was set' });
  await expect(note).toContainText('Sold out');
  await expect(stockOf(slow).getByRole('radio', { name: 'Sold out' })).toBeChecked();
  await expectAccessible(slow, 'stock that somebody else set');
  await slow.getByRole('button', { name: `Set “10 left” for ${name}` }).click();
  await expect(note).toHaveCount(0);
  await expect(stockOf(quick).getByRole('radio', { name: 'Count' })).toBeChecked();
  await stockOf(slow).getByRole('radio', { name: 'In stock' }).click();
  await expect(stockOf(quick).getByRole('radio', { name: 'In stock' })).toBeChecked();
  for (const page of [quick, slow]) await page.context().close();
});

test('an order that the kitchen starts while it is being cancelled is shown as it is, and cancelled only on purpose', async ({
  browser,
  page,
  demo,
}) => {
  const { id } = restaurantOf(demo, slug);
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish('Butter Croissant');
  await guest.checkout();
  const { number } = await guest.placeOrder({ dining: 'Take away', name: 'Fionn', phone: '+353 1 555 0107' });
  const tablet = await (await browser.newContext({ viewport: { width: 1180, height: 820 } })).newPage();
  const kitchen = cook(tablet, demo, id);
  await kitchen.pair();
  const laptop = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const boss = manager(laptop, demo, id, slug);
  await boss.signIn();
  await laptop.goto(`${boss.office}/orders`);
  await laptop.getByRole('button', { name: `#${number}`, exact: true }).click();
  await laptop.getByRole('button', { name: 'Cancel order…' }).click();
  await laptop.getByLabel(/^Reason/).fill('The oven is broken');
  const held = gate();
  await laptop.route('**/api/trpc/orders.cancel*', async (route) => {
    await held.opened;
    await route.continue();
  });
  await laptop.getByRole('button', { name: `Cancel order #${number}` }).click();
  await kitchen.start(number);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/prepar/i);
  held.open();
  await expect(laptop.getByText('was quicker: the order is preparing')).toBeVisible();
  await expect(laptop.getByLabel(/^Reason/), 'what was written is kept').toHaveValue('The oven is broken');
  await expectAccessible(laptop, 'an order that moved on');
  await laptop.getByRole('button', { name: `Cancel order #${number}` }).click();
  await expect(page.getByText('The oven is broken')).toBeVisible();
  for (const each of [tablet, laptop]) await each.context().close();
});
