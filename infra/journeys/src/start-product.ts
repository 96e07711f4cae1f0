import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '@toast/local/build';
import { freePort } from '@toast/local/ports';
import { startProduct } from '@toast/local/product';
import { quietReport } from '@toast/local/report';
import { serveControl } from './control.ts';

/** Playwright's globalSetup: the whole product, built as for production, on ports and data of its own. */
export default async function start(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'toast-journeys-'));
  await ensureBuilt(quietReport);
  const [customer, admin, kitchen, api, database] = await Promise.all([1, 2, 3, 4, 5].map(() => freePort()));
  const ports = { customer, admin, kitchen, api, database } as Parameters<typeof startProduct>[0]['ports'];
  const product = await startProduct({ ports, dataDir, report: quietReport, durable: false });
  process.env.TOAST_JOURNEYS_DEMO = join(dataDir, 'demo.json');
  writeFileSync(process.env.TOAST_JOURNEYS_DEMO, JSON.stringify(product.demo));
  const endControl = await serveControl(product);
  return async () => {
    await endControl();
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
