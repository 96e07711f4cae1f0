import { connect, createServer, type Socket } from 'node:net';

export type WireCount = {
  /** Answers to a Sync or to a simple query: how often somebody waited for the server. */
  roundTrips: number;
  /** Completed statements by the first word of their tag: BEGIN, SET, SELECT, INSERT, UPDATE, COMMIT … */
  readonly statements: Map<string, number>;
};

export type WireCounter = {
  /** The same database, through this counter. */
  urlOf(url: string): string;
  readonly count: WireCount;
  reset(): void;
  close(): void;
};

/** Stands between a program and its PostgreSQL, passes everything on and counts what the server answers. */
export async function startWireCounter(server: { host: string; port: number }): Promise<WireCounter> {
  const count: WireCount = { roundTrips: 0, statements: new Map() };
  const sockets = new Set<Socket>();
  const proxy = createServer({ noDelay: true }, (near) => {
    const far = connect({ ...server, noDelay: true });
    const read = answerReader(count);
    far.on('data', read);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    urlOf: (url) => {
      const changed = new URL(url);
      changed.host = `127.0.0.1:${port}`;
      return changed.href;
    },
    count,
    reset: () => {
      count.roundTrips = 0;
      count.statements.clear();
    },
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Every message of the server is a letter, its length in four bytes (themselves included), and its content. */
function answerReader(count: WireCount): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 5) {
      const end = 1 + rest.readUInt32BE(1);
      if (rest.length < end) return;
      const kind = rest[0];
      if (kind === 0x5a) count.roundTrips += 1;
      if (kind === 0x43) {
        const [word = ''] = rest.toString('latin1', 5, end - 1).split(' ');
        count.statements.set(word, (count.statements.get(word) ?? 0) + 1);
      }
      rest = rest.subarray(end);
    }
  };
}
