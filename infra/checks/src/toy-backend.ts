import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Seen = {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
};
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** Stands behind the ingress in place of a backend or an app: writes down what it is asked, and behaves as told. */
export type ToyBackend = {
  /** "127.0.0.1:port" */
  readonly address: string;
  readonly seen: Seen[];
  behave: Behaviour;
  close(): Promise<void>;
};

const politely: Behaviour = (_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{}');
};

export async function startToyBackend(behave: Behaviour = politely): Promise<ToyBackend> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const entry: Seen = { method, url, headers, body: '' };
    seen.push(entry);
    const read = text(request).then((body) => {
      entry.body = body;
    });
    // A body that breaks off is behaved to like any other.
    void read.catch(() => {}).then(() => toy.behave(request, response));
  });
  server.on('upgrade', (request, socket) => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body: '' });
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${headers.upgrade}\r\n\r\n`,
    );
    socket.on('data', (data) => socket.write(data));
    socket.on('end', () => socket.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const toy: ToyBackend = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    behave,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
  return toy;
}
