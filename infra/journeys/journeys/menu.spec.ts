import { restaurantOf } from '../src/demo.ts';
import { diner } from '../src/diner.ts';
import { manager } from '../src/manager.ts';
import { expect, test } from '../src/test.ts';

const dishes = [
  { slug: 'gorse-and-barley', name: 'Treacle Soda Bread', typed: '9.95', shown: '€9.95' },
  { slug: 'lucky-pigeon', name: 'Diner Coffee', typed: '4.35', shown: '$4.35' },
  { slug: 'yoimachi', name: 'Yuzu Shio Ramen 柚子塩ラーメン', typed: '1234', shown: '1,234' },
];

for (const { slug, name, typed, shown } of dishes) {
  test(`${slug}: a published price and a sold-out dish reach the open page of a diner`, async ({
    browser,
    demo,
  }) => {
    const restaurant = restaurantOf(demo, slug);
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    const guest = diner(phone, demo, slug);
    await guest.openMenu();
    const office = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const boss = manager(office, demo, restaurant.id, slug);
    await boss.signIn();

    await boss.findItem(name);
    await boss.setPrice(name, typed);
    await expect(guest.dish(name), 'a draft is nobody else’s business').not.toContainText(shown);
    await boss.publish();
    await expect(guest.dish(name), 'a publication is seen without a reload').toContainText(shown);

    await boss.findItem(name);
    await boss.stockSwitch(name).click();
    await expect(guest.dish(name), 'sold out is seen without a reload').toContainText('Sold out');
    await boss.stockSwitch(name).click();
    await expect(guest.dish(name)).not.toContainText('Sold out');
    await phone.context().close();
    await office.context().close();
  });
}

test('a dish that sells out under a checkout is refused by name, and the guest can go on without it', async ({
  page,
  browser,
  demo,
}) => {
  const slug = 'gorse-and-barley';
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish('Dexter Beef Burger');
  await guest.addDish('House Stout');
  await guest.checkout();
  const office = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const boss = manager(office, demo, restaurantOf(demo, slug).id, slug);
  await boss.signIn();
  await boss.findItem('House Stout');
  await boss.stockSwitch('House Stout').click();
  await expect(page.getByText(/sold out/i).first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove House Stout' }).first().click();
  const order = await guest.placeOrder({ dining: 'Take away', name: 'Niamh', phone: '+353 1 555 0199' });
  await expect(page.getByRole('region', { name: 'What you ordered' })).not.toContainText('House Stout');
  expect(Number(order.number)).toBeGreaterThan(0);
  await boss.stockSwitch('House Stout').click();
  await office.context().close();
});
