import { once } from 'node:events';
import net from 'node:net';

export type RecordingProxy = {
  /** The given URL, by way of the proxy. */
  readonly url: string;
  /** What clients have sent since the last call, its names and texts readable; and in how many messages of the protocol. */
  sent(): { readonly text: string; readonly messages: number };
  close(): Promise<void>;
};

/** Stands between a test and its database and keeps what goes over the wire. */
export async function recordingProxy(databaseUrl: string): Promise<RecordingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let bytes = Buffer.alloc(0);
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
    });
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url: url.href,
    sent: () => {
      const said = { text: bytes.toString('latin1'), messages: count(bytes) };
      bytes = Buffer.alloc(0);
      return said;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A message is a letter, and its length with the length's own four bytes. */
function count(bytes: Buffer): number {
  let messages = 0;
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) messages += 1;
  return messages;
}
