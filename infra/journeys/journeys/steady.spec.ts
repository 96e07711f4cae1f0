import { expect, test } from '../src/test.ts';

/** Runs in the page: adds up what moved without the guest's doing (Layout Instability API). */
const watchShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

for (const width of [390, 820, 1440]) {
  test(`the menu does not move while it loads, ${width} px wide`, async ({ page, demo }) => {
    await page.addInitScript(watchShifts);
    await page.setViewportSize({ width, height: 900 });
    for (const { slug } of demo.restaurants) {
      await page.goto(`${demo.urls.customer}/r/${slug}`, { waitUntil: 'load' });
      await expect(page.getByRole('article').first().getByRole('img')).toHaveJSProperty('complete', true);
      await page.evaluate('document.fonts.ready.then(() => null)');
      // The threshold of "good" is 0.1; a rounding of sub-pixels is all that we allow.
      expect(await page.evaluate('window.shifted'), slug).toBeLessThan(0.01);
    }
  });
}
