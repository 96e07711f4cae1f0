import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { timeRequests } from './requests.ts';

describe('the metrics of requests', () => {
  it('count a failure by its code, and begin with what must never happen', async () => {
    const registry = new Registry();
    const served = timeRequests(registry);
    const failures = async () =>
      (await registry.metrics()).split('\n').filter((line) => line.startsWith('toast_http_failures_total'));
    expect(await failures()).toContain(
      'toast_http_failures_total{audience="diner",code="OUTCOME_UNKNOWN"} 0',
    );
    const request = { audience: 'diner', route: 'order.place', status: 503, seconds: 1, stream: false };
    served({ ...request, failure: 'OUTCOME_UNKNOWN' });
    served({ ...request, status: 200, failure: null });
    expect(await failures()).toContain(
      'toast_http_failures_total{audience="diner",code="OUTCOME_UNKNOWN"} 1',
    );
    expect(await failures()).toHaveLength(15);
  });
});
