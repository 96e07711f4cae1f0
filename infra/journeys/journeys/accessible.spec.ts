import { cook } from '../src/cook.ts';
import { restaurantOf } from '../src/demo.ts';
import { diner } from '../src/diner.ts';
import { manager } from '../src/manager.ts';
import { expect, expectAccessible, test } from '../src/test.ts';

const slug = 'lucky-pigeon';
test.setTimeout(180_000);

test('the diner’s screens have no accessibility violation', async ({ page, demo }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const guest = diner(page, demo, slug);
  await page.goto(demo.urls.customer);
  await expectAccessible(page, 'front page');
  await guest.openMenu();
  await expectAccessible(page, 'menu');
  await guest.openDish('The Pigeon Burger');
  await expectAccessible(page, 'dish');
  await page.keyboard.press('Escape');
  await guest.addDish('The Pigeon Burger');
  await page.getByRole('button', { name: /View your order/ }).click();
  await expectAccessible(page, 'cart');
  await guest.checkout();
  await expectAccessible(page, 'checkout');
  await guest.placeOrder({ dining: 'Eat in', name: 'June', table: '4' });
  await expectAccessible(page, 'order');
});

test('a restaurant that there is not gets a page that says so', async ({ page, demo, complaints }) => {
  const answer = await page.goto(`${demo.urls.customer}/r/nowhere`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'not found');
  // The browser reports the status of the page itself; anything else stays a complaint.
  const provoked = complaints.splice(0).filter((complaint) => !complaint.includes('status of 404'));
  expect(provoked).toEqual([]);
});

test('the kitchen’s screens have no accessibility violation', async ({ page, demo }) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  const kitchen = cook(page, demo, restaurantOf(demo, slug).id);
  await page.goto(demo.urls.kitchen);
  await expect(page.getByLabel('Pairing code')).toBeVisible();
  await expectAccessible(page, 'pairing');
  await kitchen.pair();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectAccessible(page, 'rail');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expectAccessible(page, 'settings');
});

test('the office’s screens have no accessibility violation', async ({ page, demo }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(demo.urls.admin);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page, 'sign-in');
  const boss = manager(page, demo, restaurantOf(demo, slug).id, slug);
  await boss.signIn();
  for (const section of ['orders', 'menu', 'modifiers', 'stock']) {
    await page.goto(`${boss.office}/${section}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, section);
  }
  await boss.findItem('The Pigeon Burger');
  await page.getByRole('button', { name: 'The Pigeon Burger', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save item' })).toBeVisible();
  await expectAccessible(page, 'item editor');
});
