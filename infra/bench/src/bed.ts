import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from '@toast/local/demo';
import { freePort } from '@toast/local/ports';
import { removeDataDirectory } from '@toast/local/postgres/data-directory';
import { startProduct } from '@toast/local/product';
import { quietReport } from '@toast/local/report';

export type Bed = {
  readonly url: string;
  readonly demo: Demo;
  /** CPU that the backend has used so far, in milliseconds; null where the system does not tell. */
  cpu(): number | null;
  stop(): Promise<void>;
};

/** One backend as in production, on a fresh and durable database with the demo restaurants; on loopback ports of its own. */
export async function startBed(): Promise<Bed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'toast-bench-'));
  const [api, database] = [await freePort(), await freePort()];
  const ports = { customer: 0, admin: 0, kitchen: 0, api, database };
  const product = await startProduct({ ports, dataDir, report: quietReport, durable: true, apps: false });
  return {
    url: product.urls.api,
    demo: product.demo,
    cpu: () => cpuOf(product.backend.pid),
    stop: async () => {
      await product.stop();
      removeDataDirectory(join(dataDir, 'postgres'));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** User and system time of a process (proc(5), `stat`, fields 14 and 15, in hundredths of a second). */
export function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}
