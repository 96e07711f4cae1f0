import { expect, type Page } from '@playwright/test';
import type { Demo } from '@toast/local/demo';

/** A manager in the office. */
export function manager(page: Page, demo: Demo, restaurantId: string, slug: string) {
  const office = `${demo.urls.admin}/r/${slug}`;
  return {
    office,
    signIn: async (): Promise<void> => {
      const account = demo.accounts.find((each) => each.restaurantId === restaurantId);
      if (account === undefined) throw new Error('no account');
      await page.goto(demo.urls.admin);
      await page.getByLabel('Email').fill(account.email);
      await page.getByRole('textbox', { name: /^Password/ }).fill(account.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    },
    findItem: async (name: string): Promise<void> => {
      await page.goto(`${office}/menu`);
      await page.getByRole('searchbox', { name: 'Search the menu' }).fill(name);
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    },
    /** `price` as one types it. */
    setPrice: async (name: string, price: string): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Price/)
        .fill(price);
      await page.getByRole('button', { name: 'Save item' }).click();
      await expect(page.getByRole('region', { name: 'Unpublished changes' })).toBeVisible();
    },
    publish: async (): Promise<void> => {
      // The editor stays open beside the list on wide screens.
      if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Review & publish' }).click();
      await page.getByRole('button', { name: /^Publish version \d+/ }).click();
      await expect(page.getByRole('region', { name: 'Unpublished changes' })).toHaveCount(0);
    },
    stockSwitch: (name: string) => page.getByRole('switch', { name: `${name} in stock` }),
  };
}
