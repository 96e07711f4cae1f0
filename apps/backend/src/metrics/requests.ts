import type { FailureCode } from '@toast/api/failure';
import { Counter, Histogram, type Registry } from 'prom-client';

export type ServedRequest = {
  /** `diner`, `kitchen`, `admin`, `integrator`, or `other` for what is for nobody in particular. */
  readonly audience: string;
  /** The procedure, or the route as it is written in our code. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** A live stream lasts as long as somebody looks at it; its duration says nothing of how we do. */
  readonly stream: boolean;
  /** Code of the failure that was answered; null when it went well, or was refused as a value. */
  readonly failure: string | null;
};

/** What should never happen, and wakes somebody. */
const faults: readonly FailureCode[] = ['INTERNAL', 'TEMPORARILY_UNAVAILABLE', 'OUTCOME_UNKNOWN'];

/** How many requests, how many of them failed, and how long they took. */
export function timeRequests(registry: Registry): (served: ServedRequest) => void {
  const requests = new Counter({
    name: 'toast_http_requests_total',
    help: 'Requests answered or left',
    labelNames: ['audience', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'toast_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer, live streams left out',
    labelNames: ['audience', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'toast_http_failures_total',
    help: 'Requests answered with a failure, by its code',
    labelNames: ['audience', 'code'],
    registers: [registry],
  });
  // A series that begins with its first event cannot be seen to begin.
  requests.labels('other', 'unknown', '5xx').inc(0);
  for (const audience of ['diner', 'kitchen', 'admin', 'integrator', 'other'])
    for (const code of faults) failures.labels(audience, code).inc(0);
  return ({ audience, route, status, seconds, stream, failure }) => {
    requests.labels(audience, route, `${Math.floor(status / 100)}xx`).inc();
    if (failure !== null) failures.labels(audience, failure).inc();
    if (!stream) durations.labels(audience, route).observe(seconds);
  };
}
