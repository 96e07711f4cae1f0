import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { readDemo } from './demo.ts';

export { expect };
export type Demo = ReturnType<typeof readDemo>;

/** Journeys fail on anything the browser complains about, unless a journey says that it provokes it. */
export const test = base.extend<{ demo: Demo; complaints: string[] }>({
  demo: async ({}, use) => use(readDemo()),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('page', (page) => listen(page, complaints));
      await use(complaints);
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** For journeys that take the network or the backend away: the browser says so, and nothing else may be among it. */
export function forgiveOutage(complaints: string[]): void {
  const others = complaints
    .splice(0)
    .filter((complaint) => !/Failed to load resource|ERR_|fetching|network error/i.test(complaint));
  expect(others, 'what the browser complained about beside the outage').toEqual([]);
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the page: resolves when nothing fades any more from one colour scheme to the other; what never ends is not waited for. */
const settleColours = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished)).then(() => null)`;

/** No accessibility violation that axe can find, in light and in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settleColours);
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(found, `${screen} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
