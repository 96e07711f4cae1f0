import { cook } from '../src/cook.ts';
import { restaurantOf } from '../src/demo.ts';
import { diner, type Guest } from '../src/diner.ts';
import { expect, test } from '../src/test.ts';

type Evening = { slug: string; dishes: string[]; guest: Guest; money: RegExp };

const evenings: Evening[] = [
  {
    slug: 'gorse-and-barley',
    dishes: ['Dexter Beef Burger', 'House Stout'],
    guest: { dining: 'Take away', name: 'Aoife', phone: '+353 1 555 0101' },
    money: /^€\d+\.\d\d$/,
  },
  {
    slug: 'lucky-pigeon',
    dishes: ['The Pigeon Burger', 'Vanilla Shake'],
    guest: { dining: 'Eat in', name: 'Marcus', table: '12' },
    money: /^(US)?\$\d+\.\d\d$/,
  },
  {
    slug: 'yoimachi',
    dishes: ['Shoyu Ramen 醤油ラーメン', 'Miso Butter Ramen 味噌バターラーメン'],
    guest: { dining: 'Eat in', name: 'Haruka', table: 'B3' },
    money: /^(JP)?[¥￥][\d,]+$/,
  },
];

for (const { slug, dishes, guest, money } of evenings) {
  test(`${slug}: a diner orders, the kitchen cooks it, the diner sees it ready`, async ({
    browser,
    demo,
  }) => {
    const restaurant = restaurantOf(demo, slug);
    const dining = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const cooking = await browser.newContext({ viewport: { width: 1180, height: 820 }, colorScheme: 'dark' });
    const phone = await dining.newPage();
    const guests = diner(phone, demo, slug);
    const progress = phone.getByRole('list', { name: 'Progress of your order' });
    const kitchen = cook(await cooking.newPage(), demo, restaurant.id);
    await kitchen.pair();

    await guests.openMenu();
    for (const dish of dishes) await guests.addDish(dish);
    await phone.reload();
    await expect(
      phone.getByRole('button', { name: /View your order/ }),
      'the cart survives a reload',
    ).toContainText(String(dishes.length));
    await guests.checkout();
    const order = await guests.placeOrder(guest);
    expect(order.total).toMatch(money);
    await expect(progress.getByRole('listitem').filter({ hasText: /^Received/ })).toHaveAttribute(
      'aria-current',
      'step',
    );

    const ticket = kitchen.ticket(order.number);
    await expect(ticket, 'a new order comes to the rail by itself').toBeVisible();
    await expect(ticket).toContainText(guest.name);

    await kitchen.start(order.number);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/prepar/i);
    await kitchen.bump(order.number);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/ready/i);
    await kitchen.recall(order.number);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/prepar/i);
    await kitchen.bump(order.number);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/ready/i);

    // Out of reach while it is closed: right again by itself once it is back.
    await dining.setOffline(true);
    await kitchen.handOver(order.number);
    await expect(kitchen.ticket(order.number)).toHaveCount(0);
    await dining.setOffline(false);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/enjoy/i, { timeout: 30_000 });
    await phone.reload();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/enjoy/i);
    await dining.close();
    await cooking.close();
  });
}
