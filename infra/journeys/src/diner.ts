import { expect, type Locator, type Page } from '@playwright/test';
import type { Demo } from '@toast/local/demo';

/** A diner with a browser: what they do, in their words. */
export function diner(page: Page, demo: Demo, slug: string) {
  const menuUrl = `${demo.urls.customer}/r/${slug}`;
  const sheet = page.getByRole('dialog');
  return {
    menuUrl,
    openMenu: async (): Promise<void> => {
      await page.goto(menuUrl);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
    dish: (name: string): Locator =>
      page.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) }),
    openDish: async (name: string): Promise<Locator> => {
      await page.getByRole('link', { name, exact: true }).click();
      await expect(sheet).toBeVisible();
      return sheet;
    },
    /** Opens the dish, answers whatever is required with the first option that can be had, and adds it. */
    addDish: async (name: string): Promise<void> => {
      await page.getByRole('link', { name, exact: true }).click();
      await expect(sheet).toBeVisible();
      await answerWhatIsRequired(sheet);
      await sheet.getByRole('button', { name: /^Add/ }).click();
      await expect(sheet).toBeHidden();
    },
    checkout: async (): Promise<void> => {
      await page.goto(`${menuUrl}/checkout`);
      await expect(page.getByRole('heading', { name: 'How would you like it?' })).toBeVisible();
    },
    fillIn: (guest: Guest) => fillIn(page, guest),
    placeOrder: async (guest: Guest): Promise<PlacedOrder> => {
      await fillIn(page, guest);
      const button = page.getByRole('button', { name: /^Place order/ });
      const total = (await button.innerText()).replace(/\s+/g, ' ').split('·').at(-1)?.trim() ?? '';
      await button.click();
      await page.waitForURL(/\/orders\//);
      const number = await page
        .getByText('Order', { exact: true })
        .locator('xpath=following-sibling::p')
        .innerText();
      return { number: number.trim(), total, url: page.url() };
    },
  };
}

export type Guest = {
  readonly dining: 'Eat in' | 'Take away';
  readonly name: string;
  readonly phone?: string;
  readonly table?: string;
};
export type PlacedOrder = { readonly number: string; readonly total: string; readonly url: string };

async function fillIn(page: Page, { dining, name, phone, table }: Guest): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${dining}`) }).check();
  await page.getByLabel(/^Name/).fill(name);
  if (phone !== undefined) await page.getByLabel(/^Phone/).fill(phone);
  if (table !== undefined) await page.getByLabel(/^Table/).fill(table);
}

/** Goes from one open question to the next; choosing may open further ones. */
async function answerWhatIsRequired(sheet: Locator): Promise<void> {
  const open = sheet
    .locator('[role=radiogroup], [role=group]')
    .filter({ has: sheet.page().getByText('Required', { exact: true }) });
  while ((await open.count()) > 0) {
    const choice = open
      .first()
      .locator('input:enabled:not(:checked), [role=radio]:enabled:not([aria-checked=true])')
      .first();
    await choice.check({ force: true });
  }
}
