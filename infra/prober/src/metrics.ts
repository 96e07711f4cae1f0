import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Watch } from './watch.ts';

/** As Prometheus reads it. */
export function metricsText({ servers, applied }: Watch): string {
  const of = (labels: Record<string, string>) =>
    Object.entries(labels)
      .map(([name, value]) => `${name}="${value}"`)
      .join(',');
  const rows = servers.map(({ upstream, server, belief, good, bad }) => ({
    labels: { upstream, server: server.address },
    up: belief.up ? 1 : 0,
    outcomes: { good, bad },
  }));
  return [
    '# HELP toast_prober_server_up Whether the ingress believes that this server is well.',
    '# TYPE toast_prober_server_up gauge',
    ...rows.map(({ labels, up }) => `toast_prober_server_up{${of(labels)}} ${up}`),
    '# HELP toast_prober_checks_total How often a server was asked.',
    '# TYPE toast_prober_checks_total counter',
    ...rows.flatMap(({ labels, outcomes }) =>
      Object.entries(outcomes).map(
        ([outcome, count]) => `toast_prober_checks_total{${of({ ...labels, outcome })}} ${count}`,
      ),
    ),
    '# HELP toast_prober_reloads_total How often nginx was told, and whether it took what it was told.',
    '# TYPE toast_prober_reloads_total counter',
    ...(['reloaded', 'refused'] as const).map(
      (outcome) => `toast_prober_reloads_total{outcome="${outcome}"} ${applied[outcome]}`,
    ),
    '',
  ].join('\n');
}

/** Answers at `/metrics` and nothing else. `port` 0: any that is free. */
export async function serveMetrics(
  watch: Watch,
  { host, port }: { host: string; port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
      .end(metricsText(watch));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
