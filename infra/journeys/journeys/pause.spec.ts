import { cook } from '../src/cook.ts';
import { restaurantOf } from '../src/demo.ts';
import { diner } from '../src/diner.ts';
import { manager } from '../src/manager.ts';
import { expect, expectAccessible, test } from '../src/test.ts';

const slug = 'gorse-and-barley';
test.setTimeout(180_000);

test('a restaurant pauses, everybody sees it at once, nothing is lost, and orders are taken again', async ({
  browser,
  demo,
}) => {
  const { id } = restaurantOf(demo, slug);
  const [phone, laptop, tablet] = await Promise.all([page(390, 844), page(1440, 900), page(1180, 820)]);
  async function page(width: number, height: number) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-IE' });
    return context.newPage();
  }
  const guest = diner(phone, demo, slug);
  const boss = manager(laptop, demo, id, slug);
  const kitchen = cook(tablet, demo, id);
  await guest.openMenu();
  await guest.addDish('Dexter Beef Burger');
  await kitchen.pair();
  await boss.signIn();
  await laptop.getByRole('link', { name: 'Pause' }).click();
  await expect(laptop.getByRole('heading', { name: 'Pause ordering' })).toBeVisible();
  await expectAccessible(laptop, 'what can be paused');

  await laptop.getByRole('button', { name: 'Pause all ordering…' }).click();
  await laptop.getByLabel('Note').fill('Two coaches have just arrived');
  await expectAccessible(laptop, 'pausing');
  await laptop.getByRole('button', { name: 'Pause all ordering', exact: true }).click();
  await expect(laptop.getByText('Two coaches have just arrived').first()).toBeVisible();
  await expect(phone.getByText(/^Ordering is paused until/)).toBeVisible();
  await expect(tablet.getByText('New orders are paused')).toBeVisible();
  await expectAccessible(phone, 'a paused menu');
  await expectAccessible(tablet, 'a paused rail');
  await expectAccessible(laptop, 'paused');

  await guest.checkout();
  await expect(phone.getByText(/Nothing has been ordered or charged/)).toBeVisible();
  await expect(phone.getByRole('button', { name: /^Place order/ })).toHaveCount(0);
  await expectAccessible(phone, 'a paused checkout');
  const status = await phone.context().newPage();
  await status.goto(`${demo.urls.customer}/status/${slug}`);
  await expect(status.getByRole('heading', { name: 'Orders are paused' })).toBeVisible();
  await expectAccessible(status, 'the status');

  await laptop.getByRole('button', { name: 'Resume all ordering' }).click();
  await expect(tablet.getByText('New orders are paused')).toHaveCount(0);
  const { number } = await guest.placeOrder({ dining: 'Take away', name: 'Aoife', phone: '+353 1 555 0101' });
  await expect(kitchen.ticket(number)).toBeVisible();
});
