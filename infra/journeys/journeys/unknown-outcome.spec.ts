import { backend } from '../src/control.ts';
import { diner } from '../src/diner.ts';
import { gate } from '../src/gate.ts';
import { ordersOf } from '../src/orders-of.ts';
import { expect, expectAccessible, forgiveOutage, test } from '../src/test.ts';

const slug = 'gorse-and-barley';
const dish = 'Treacle Soda Bread';
const place = '**/api/trpc/order.place*';
const outcome = '**/api/trpc/order.outcome*';
const checking = 'Checking whether your order went through';
const phone = { width: 390, height: 844 };

test.setTimeout(120_000);
test.use({ viewport: phone });

test('an answer that got lost on its way leaves exactly one order, and the guest is led to it', async ({
  page,
  request,
  demo,
  complaints,
}) => {
  const name = 'Saoirse Lost';
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish(dish);
  await guest.checkout();
  await guest.fillIn({ dining: 'Take away', name, phone: '+353 1 555 0101' });
  const asked = gate();
  await page.route(place, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.route(outcome, async (route) => {
    await asked.opened;
    await route.continue();
  });
  await page.getByRole('button', { name: /^Place order/ }).click();
  await expect(page.getByRole('heading', { name: checking })).toBeVisible();
  await expect(page.getByRole('button', { name: /order/i }), 'there is nothing to order with').toHaveCount(0);
  await expectAccessible(page, 'checking');
  asked.open();
  await page.waitForURL(/\/orders\//);
  expect(await ordersOf(request, demo, slug, name)).toHaveLength(1);
  forgiveOutage(complaints);
});

test('a backend that dies after the order was placed is asked, over a reload and an outage, until it says so', async ({
  page,
  request,
  demo,
  complaints,
}) => {
  const name = 'Saoirse Outage';
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish(dish);
  await guest.checkout();
  await guest.fillIn({ dining: 'Take away', name, phone: '+353 1 555 0102' });
  await page.route(place, async (route) => {
    await route.fetch();
    await backend.kill();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: /^Place order/ }).click();
  await expect(page.getByRole('heading', { name: checking })).toBeVisible();
  await expect(page.getByText('does not answer yet')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Temporarily unavailable' })).toBeVisible();
  await expect(page.getByText(/still checking your order/)).toBeVisible();
  await expectAccessible(page, 'unavailable while an order is being checked');

  await backend.restart();
  await page.waitForURL(/\/orders\//, { timeout: 60_000 });
  expect(await ordersOf(request, demo, slug, name)).toHaveLength(1);
  forgiveOutage(complaints);
});

test('an order that never arrived is said not to be placed, and the next one goes under a key of its own', async ({
  page,
  request,
  demo,
  complaints,
}) => {
  const name = 'Saoirse Again';
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish(dish);
  await guest.checkout();
  await guest.fillIn({ dining: 'Take away', name, phone: '+353 1 555 0103' });
  const keys: string[] = [];
  await page.route(place, async (route) => {
    const { idempotencyKey } = route.request().postDataJSON() as { idempotencyKey: string };
    keys.push(idempotencyKey);
    if (keys.length === 1) await route.abort('connectionreset');
    else await route.continue();
  });
  await page.getByRole('button', { name: /^Place order/ }).click();
  await expect(page.getByText('Your order did not go through')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'not placed');
  expect(await ordersOf(request, demo, slug, name)).toEqual([]);
  await page.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/orders\//);
  expect(await ordersOf(request, demo, slug, name)).toHaveLength(1);
  expect(new Set(keys).size, 'each under a key of its own').toBe(2);
  forgiveOutage(complaints);
});

test('a guest without a network is told so, and nothing is sent twice when it is back', async ({
  page,
  context,
  request,
  demo,
  complaints,
}) => {
  const name = 'Saoirse Offline';
  const guest = diner(page, demo, slug);
  await guest.openMenu();
  await guest.addDish(dish);
  await guest.checkout();
  await guest.fillIn({ dining: 'Take away', name, phone: '+353 1 555 0104' });
  let sent = 0;
  await page.route(place, async (route) => {
    sent += 1;
    await route.fetch();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  await page.getByRole('button', { name: /^Place order/ }).click();
  await expect(page.getByText('This phone has no connection')).toBeVisible();
  await context.setOffline(false);
  await page.waitForURL(/\/orders\//, { timeout: 30_000 });
  expect(sent).toBe(1);
  expect(await ordersOf(request, demo, slug, name)).toHaveLength(1);
  forgiveOutage(complaints);
});
