import { request } from 'node:https';
import { names } from './names.ts';
import type { RegionName } from './region.ts';

export type FailoverOptions = {
  readonly portOf: (region: RegionName) => number;
  /** Between two looks, in milliseconds. */
  readonly everyMs: number;
  readonly onChange: (region: RegionName, isWell: boolean) => void;
};

const lookMs = 2_000;
/** So many looks in a row must fail before a region is left, and succeed before it is believed again; as in infra/provision. */
const misses = 2;

/** Looks after the regions' ingresses as the name service does that points people to them (DNS failover). @returns what stops it */
export function watchRegions(regions: readonly RegionName[], options: FailoverOptions): () => void {
  const { portOf, everyMs, onChange } = options;
  const stopping = new AbortController();
  const timers = regions.map((region) => {
    let isWell = true;
    let against = 0;
    const look = async () => {
      const answers = await isAnswering(portOf(region), stopping.signal);
      if (stopping.signal.aborted) return;
      against = answers === isWell ? 0 : against + 1;
      if (against < misses) return;
      [isWell, against] = [answers, 0];
      onChange(region, isWell);
    };
    return setInterval(() => void look(), everyMs);
  });
  return () => {
    stopping.abort();
    for (const timer of timers) clearInterval(timer);
  };
}

function isAnswering(port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, servername: names.customer, path: '/ingress/health' };
    const asked = request(
      {
        ...options,
        headers: { host: names.customer },
        rejectUnauthorized: false,
        agent: false,
        signal: AbortSignal.any([signal, AbortSignal.timeout(lookMs)]),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
