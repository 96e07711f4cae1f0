import { createServer } from 'node:net';
import { Failure } from './failure.ts';

/** A port somebody needs: `role` is what runs there, `variable` the environment variable that moves it. */
export type NeededPort = { port: number; role: string; variable: string };

/** Resolves to true when nothing listens on `port` of this machine's loopback (or of all interfaces). */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

/** A port that is free now, chosen by the operating system. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
}

/** Throws a Failure that names every taken port, what it is for, and the variable that moves it. */
export async function demandFreePorts(needed: readonly NeededPort[]): Promise<void> {
  const taken: NeededPort[] = [];
  for (const entry of needed) if (!(await isFree(entry.port))) taken.push(entry);
  if (taken.length === 0) return;
  const what = taken.map(({ port, role }) => `port ${port} (${role}) is already in use`).join('\n');
  const first = taken[0] ?? { port: 0, variable: '' };
  const moves = taken.map(({ variable, port }) => `${variable}=${port + 100}`).join(' ');
  throw new Failure(
    what,
    `Stop what listens on ${first.port}, or choose other ports, for example: ${moves} npm start`,
  );
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      // No IPv6 here, or a port below 1024 as an ordinary user: the former is fine, the latter is said as it is.
      else if (error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL') resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
