import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, type Registry } from 'prom-client';

export type MetricsDoor = {
  /** The port it listens on. */
  readonly port: number;
  close(): Promise<void>;
};

/**
 * `/metrics` on a listener of its own, so that no rule of a proxy decides whether the world sees it: it listens where
 * only the machine or the mesh gets to.
 */
export async function serveMetrics(
  registry: Registry,
  where: { readonly host: string; readonly port: number },
): Promise<MetricsDoor> {
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where.port, where.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
