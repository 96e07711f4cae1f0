import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '@toast/docs/build';
import { expect, expectAccessible, test } from '../src/test.ts';

const shapes = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];

test('the documentation can be read on every screen, in light and in dark', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'toast-docs-'));
  const { pages } = buildSite(folder);
  for (const viewport of shapes) {
    await page.setViewportSize(viewport);
    for (const address of ['index.html', 'api.html', 'infra/bench.html']) {
      expect(pages).toContain(address);
      await page.goto(`file://${folder}/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wider, `${address} at ${viewport.width}`).toBeLessThanOrEqual(0);
      await expectAccessible(page, `${address} at ${viewport.width}`);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`file://${folder}/index.html`);
  await page.getByText('Contents').click();
  await page.getByRole('link', { name: 'Architecture' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Architecture' })).toBeVisible();
  rmSync(folder, { recursive: true, force: true });
});
