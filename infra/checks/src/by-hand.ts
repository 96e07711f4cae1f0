import { connect as connectHttp2 } from 'node:http2';
import { connect as connectTls, type TLSSocket } from 'node:tls';

/** A connection whose certificate is nobody's. */
export function openTls(port: number, servername: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ host: '127.0.0.1', port, servername, rejectUnauthorized: false });
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends a request's head by hand. */
export async function talk(port: number, line: string, headers: Record<string, string>): Promise<TLSSocket> {
  const socket = await openTls(port, headers['Host'] ?? '');
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${line}\r\n${head.join('')}\r\n`);
  return socket;
}

/** All that came until it held `words`. */
export function untilSaid(socket: TLSSocket, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data.toString();
      if (!said.includes(words)) return;
      socket.off('data', listen);
      resolve(said);
    };
    socket.on('data', listen);
    socket.once('close', () => reject(new Error(`closed after ${JSON.stringify(said)}`)));
  });
}

/** Asks over HTTP/2 and leaves the body as it came. */
export async function askRaw(port: number, site: string, path: string, headers: Record<string, string>) {
  const session = connectHttp2(`https://127.0.0.1:${port}`, { servername: site, rejectUnauthorized: false });
  try {
    const stream = session.request({ ':path': path, ':authority': site, ...headers });
    const parts: Buffer[] = [];
    let answered: Record<string, unknown> = {};
    stream.on('response', (got) => {
      answered = got;
    });
    stream.on('data', (part: Buffer) => parts.push(part));
    await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
    return { headers: answered, body: Buffer.concat(parts) };
  } finally {
    session.destroy();
  }
}

/** Sends these very bytes over TLS; all that came until the connection closed, or the first head of an answer when it stays open. */
export async function sendBytes(port: number, site: string, bytes: string): Promise<string> {
  const socket = await openTls(port, site);
  let said = '';
  const over = new Promise<string>((resolve) => {
    socket.on('data', (data: Buffer) => {
      said += data.toString('latin1');
      if (said.includes('\r\n\r\n')) resolve(said);
    });
    // A refused one may be reset.
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });
  socket.write(bytes, 'latin1');
  const heard = await over;
  socket.destroy();
  return heard;
}
