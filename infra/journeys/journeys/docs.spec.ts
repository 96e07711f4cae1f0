import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { buildSite } from '@toast/docs/build';
import { expect, expectAccessible, test } from '../src/test.ts';

test.setTimeout(180_000);
const shapes = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

test('the documentation can be read on every screen, in light and in dark', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'toast-docs-'));
  const { pages } = buildSite(folder);
  const server = createServer(({ url = '/' }, response) => {
    const file = normalize(new URL(url, 'http://docs').pathname);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(join(folder, file)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  for (const viewport of shapes) {
    await page.setViewportSize(viewport);
    for (const address of ['index.html', 'api.html', 'infra/bench.html']) {
      expect(pages).toContain(address);
      await page.goto(`${site}/${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wider, `${address} at ${viewport.width}`).toBeLessThanOrEqual(0);
    }
    await expectAccessible(page, `a page with tables at ${viewport.width}`);
  }
  await page.goto(`${site}/api.html`);
  await expectAccessible(page, 'the reference');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site}/index.html`);
  await page.getByText('Contents').click();
  await page.getByRole('link', { name: 'Architecture' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Architecture' })).toBeVisible();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});
