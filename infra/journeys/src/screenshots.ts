import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as browserType, type Page } from '@playwright/test';
import { chromium } from './chromium.ts';
import { backend } from './control.ts';
import { cook } from './cook.ts';
import { readDemo } from './demo.ts';
import { diner } from './diner.ts';
import { manager } from './manager.ts';
import { placeSomeOrders } from './some-orders.ts';
import start from './start-product.ts';
import { everybodyInOutage, guestInTrouble, officeInTrouble } from './trouble.ts';

/**
 * Takes the pictures of the README from the real product: `pnpm --filter @toast/journeys screenshots`. With `--all DIR` it takes
 * every main screen at phone, tablet and desktop width in light and dark instead, to be looked at.
 */
const widths = { phone: [390, 844], tablet: [1180, 820], desktop: [1440, 900] } as const;
type Width = keyof typeof widths;
type Theme = 'light' | 'dark';

const all = process.argv.indexOf('--all');
const folder =
  all > 0
    ? (process.argv[all + 1] ?? 'screens')
    : fileURLToPath(new URL('../../../.github/pictures', import.meta.url));
mkdirSync(folder, { recursive: true });

const stop = await start();
const browser = await browserType.launch(chromium.launchOptions);
try {
  const demo = readDemo();
  await placeSomeOrders(demo);
  if (all > 0) {
    for (const width of Object.keys(widths) as Width[]) {
      for (const theme of ['light', 'dark'] as const) {
        await everyScreen(width, theme);
        await everyTrouble(width, theme);
      }
    }
  } else {
    await guest('phone', 'light', ['menu', 'order']);
    await guest('desktop', 'light', ['menu']);
    await kitchen('tablet', 'dark', ['rail']);
    await office('desktop', 'light', ['orders', 'menu']);
  }

  async function everyScreen(width: Width, theme: Theme): Promise<void> {
    await guest(width, theme);
    await kitchen(width, theme);
    await office(width, theme, ['orders', 'menu', 'modifiers', 'stock', 'ordering']);
  }

  async function everyTrouble(width: Width, theme: Theme): Promise<void> {
    const open = async () => {
      const opened = await openPage(browser, width, theme);
      await opened.page.addInitScript(`localStorage.setItem('toast-kitchen-theme', '${theme}')`);
      return opened;
    };
    await guestInTrouble(demo, open);
    await officeInTrouble(demo, open);
    await everybodyInOutage(demo, open, backend.kill);
    await backend.restart();
  }

  async function guest(width: Width, theme: Theme, only?: string[]): Promise<void> {
    await withPage(browser, width, theme, async (page, shoot) => {
      const wanted = (name: string) => only === undefined || only.includes(name);
      const { slug } = demo.restaurants[0] ?? { slug: '' };
      const me = diner(page, demo, slug);
      if (wanted('front')) {
        await page.goto(demo.urls.customer);
        await shoot('customer-front');
      }
      await me.openMenu();
      await me.addDish('Dexter Beef Burger');
      // Closing a dish goes back in history, which restores the scroll position later.
      await me.openMenu();
      const cart = page
        .getByRole('link', { name: /^Checkout/ })
        .or(page.getByRole('button', { name: /^View/ }));
      await cart.filter({ visible: true }).first().waitFor();
      if (wanted('menu')) await shoot('customer-menu');
      if (wanted('item')) {
        await me.openDish('Treacle Soda Bread');
        await shoot('customer-item');
        await page.keyboard.press('Escape');
      }
      if (!wanted('order')) return;
      await me.checkout();
      if (wanted('checkout')) await shoot('customer-checkout');
      await me.placeOrder({ dining: 'Take away', name: 'Aoife', phone: '+353 1 555 0101' });
      await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
      await shoot('customer-order');
      if (only !== undefined) return;
      for (const other of demo.restaurants.slice(1)) {
        await page.goto(`${demo.urls.customer}/r/${other.slug}`);
        await shoot(`customer-${other.slug}`);
      }
    });
  }

  async function kitchen(width: Width, theme: Theme, only?: string[]): Promise<void> {
    await withPage(browser, width, theme, async (page, shoot) => {
      const { id } = demo.restaurants[0] ?? { id: '' };
      await page.goto(demo.urls.kitchen);
      await page.evaluate((chosen) => localStorage.setItem('toast-kitchen-theme', chosen), theme);
      await page.reload();
      if (only === undefined) await shoot('kitchen-pairing');
      const chef = cook(page, demo, id);
      await chef.pair();
      await page.getByRole('article').first().waitFor();
      if (only !== undefined) await workABit(chef);
      await shoot('kitchen-rail');
    });
  }

  async function office(width: Width, theme: Theme, sections: string[]): Promise<void> {
    await withPage(browser, width, theme, async (page, shoot) => {
      const { id, slug } = demo.restaurants[0] ?? { id: '', slug: '' };
      const boss = manager(page, demo, id, slug);
      await boss.signIn();
      for (const section of sections) {
        await page.goto(`${boss.office}/${section}`, { waitUntil: 'networkidle' }).catch(() => null);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await shoot(`admin-${section}`);
      }
    });
  }
} finally {
  await browser.close();
  await stop();
}

/** Something on each part of the screen: ready, started, new. */
async function workABit(chef: ReturnType<typeof cook>): Promise<void> {
  await chef.bump('1');
  await chef.ticket('1').getByText(/ready/).first().waitFor();
  await chef.start('2');
  await chef.start('3');
}

async function withPage(
  on: Browser,
  width: Width,
  theme: Theme,
  work: (page: Page, shoot: (name: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { page, shoot, close } = await openPage(on, width, theme);
  await work(page, shoot);
  await close();
}

async function openPage(on: Browser, width: Width, theme: Theme) {
  const [w, h] = widths[width];
  const context = await on.newContext({
    viewport: { width: w, height: h },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
  });
  const page = await context.newPage();
  const shoot = async (name: string): Promise<void> => {
    await page.evaluate('document.fonts.ready.then(() => null)');
    await page.waitForFunction(
      '[...document.images].every((image) => image.complete || image.loading === "lazy")',
    );
    await page.screenshot({
      path: join(folder, all > 0 ? `${name}-${width}-${theme}.png` : `${name}-${width}.png`),
    });
  };
  return { page, shoot, close: () => context.close() };
}
