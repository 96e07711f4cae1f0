import { backend } from '../src/control.ts';
import { cook } from '../src/cook.ts';
import { restaurantOf } from '../src/demo.ts';
import { diner } from '../src/diner.ts';
import { manager } from '../src/manager.ts';
import { expect, expectAccessible, forgiveOutage, test } from '../src/test.ts';

const slug = 'lucky-pigeon';
test.setTimeout(300_000);

test.afterEach(async () => {
  // A journey that failed in the middle must not leave the others without a backend.
  await backend.restart();
});

test('an outage is said honestly in all three apps, loses nothing, and ends by itself', async ({
  browser,
  demo,
  complaints,
}) => {
  const { id } = restaurantOf(demo, slug);
  const [phone, laptop, tablet] = await Promise.all([page(390, 844), page(1440, 900), page(1180, 820)]);
  async function page(width: number, height: number) {
    const context = await browser.newContext({ viewport: { width, height } });
    return context.newPage();
  }
  const guest = diner(phone, demo, slug);
  const boss = manager(laptop, demo, id, slug);
  const kitchen = cook(tablet, demo, id);
  await guest.openMenu();
  await guest.addDish('The Pigeon Burger');
  await guest.checkout();
  const order = await guest.placeOrder({ dining: 'Eat in', name: 'Otis', table: '9' });
  await guest.openMenu();
  await kitchen.pair();
  await expect(kitchen.ticket(order.number)).toBeVisible();
  await boss.signIn();
  await boss.findItem('The Pigeon Burger');
  await laptop.getByRole('button', { name: 'The Pigeon Burger', exact: true }).click();
  const description = laptop.getByRole('dialog').getByLabel(/^Description/);
  await description.fill('Written down during an outage');

  await backend.kill();

  await expect(phone.getByText('Temporarily unavailable').first()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(phone, 'menu in an outage');
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Temporarily unavailable' })).toBeVisible();
  await expectAccessible(phone, 'menu that cannot be had');

  await laptop.getByRole('button', { name: 'Save item' }).click();
  await expect(laptop.getByText('is not saved').first()).toBeVisible({ timeout: 30_000 });
  await expect(description).toHaveValue('Written down during an outage');
  await laptop.reload();
  await expect(laptop.getByText('The office is temporarily unavailable')).toBeVisible();
  await expectAccessible(laptop, 'office that cannot be had');

  await kitchen.bump(order.number);
  await expect(tablet.getByRole('status', { name: 'Connection: Offline' })).toBeVisible({ timeout: 60_000 });
  await expect(tablet.getByText(/1 tap is kept and sent as soon as it is back/)).toBeVisible();
  await expectAccessible(tablet, 'rail in an outage');

  await backend.restart();

  await expect(phone.getByRole('article').first()).toBeVisible({ timeout: 60_000 });
  await expect(description, 'what was typed survived').toHaveValue('Written down during an outage', {
    timeout: 60_000,
  });
  await expect(tablet.getByRole('status', { name: 'Connection: Live' })).toBeVisible({ timeout: 60_000 });
  await phone.goto(order.url);
  await expect(phone.getByRole('heading', { level: 1 }), 'the tap arrived').toHaveText(/ready/i);
  forgiveOutage(complaints);
  for (const each of [phone, laptop, tablet]) await each.context().close();
});
