import { expect, type Locator, type Page } from '@playwright/test';
import type { Demo } from '@toast/local/demo';

/** A cook with a tablet. */
export function cook(page: Page, demo: Demo, restaurantId: string) {
  const ticket = (number: string): Locator =>
    page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: new RegExp(`\\b${number}\\b`) }) });
  return {
    ticket,
    pair: async (): Promise<void> => {
      const code = demo.kitchen.find((each) => each.restaurantId === restaurantId)?.pairingCode ?? '';
      await page.goto(demo.urls.kitchen);
      await page.getByLabel('Pairing code').fill(code);
      await page.getByRole('button', { name: 'Pair' }).click();
      await page.getByRole('button', { name: 'Start shift' }).click();
      await expect(page.getByRole('main', { name: /Open orders/ })).toBeVisible();
    },
    start: (number: string) =>
      page.getByRole('button', { name: `Start order ${number}`, exact: true }).click(),
    bump: (number: string) => page.getByRole('button', { name: `Bump order ${number}`, exact: true }).click(),
    recall: (number: string) =>
      page.getByRole('button', { name: `Recall order ${number}`, exact: true }).click(),
    handOver: (number: string) =>
      page.getByRole('button', { name: new RegExp(`anded over.*order ${number}$`) }).click(),
  };
}
