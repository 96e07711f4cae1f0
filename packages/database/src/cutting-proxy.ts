import { once } from 'node:events';
import net from 'node:net';

export type CuttingProxy = {
  /** The given URL, by way of the proxy. */
  readonly url: string;
  /**
   * From now on requests still reach the server, but at its first answer the connection is cut. With a text: from the moment on when
   * it is asked for in a request.
   */
  swallowAnswers(to?: string): void;
  /** The server says nothing any more, and nothing breaks, until `mend`. */
  silence(): void;
  /** Cuts all connections now, and refuses new ones until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** Stands between a test and its database, to lose connections at a chosen moment. */
export async function cuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  const upstreams = new Set<net.Socket>();
  let swallow = false;
  let swallowAt: string | undefined;
  let refuse = false;
  let silenced = false;
  const server = net.createServer((client) => {
    if (refuse) return client.destroy();
    const upstream = net.connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    if (silenced) upstream.pause();
    upstreams.add(upstream);
    upstream.on('close', () => upstreams.delete(upstream));
    client
      .on('data', (bytes) => {
        swallow ||= swallowAt !== undefined && bytes.includes(swallowAt);
        upstream.write(bytes);
      })
      .on('close', () => upstream.destroy());
    upstream
      .on('data', (bytes) => (swallow ? client.destroy() : client.write(bytes)))
      .on('close', () => client.destroy());
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    swallowAnswers: (to) => {
      swallow = to === undefined;
      swallowAt = to;
    },
    silence: () => {
      silenced = true;
      for (const upstream of upstreams) upstream.pause();
    },
    cut: () => {
      refuse = true;
      cut();
    },
    mend: () => {
      swallow = false;
      swallowAt = undefined;
      refuse = false;
      silenced = false;
      for (const upstream of upstreams) upstream.resume();
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
