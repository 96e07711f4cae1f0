import { connect, createServer, type Socket } from 'node:net';

/** What one program has asked of the database. */
export type WireCount = {
  /** Answers to a Sync or to a simple query: how often somebody waited for the server. */
  roundTrips: number;
  /** Completed statements by the first word of their tag: BEGIN, SET, SELECT, INSERT, UPDATE, COMMIT … */
  readonly statements: Map<string, number>;
  /** Wake-ups for other processes, among the statements and the round trips. */
  wakeUps: number;
};

export type WireCounter = {
  /** The same database, through this counter. */
  urlOf(url: string): string;
  /** By the name that a program gives itself when it connects. */
  countOf(program: string): WireCount;
  reset(): void;
  close(): void;
};

/** Stands between programs and their PostgreSQL, passes everything on and counts what the server answers. */
export async function startWireCounter(server: { host: string; port: number }): Promise<WireCounter> {
  const counts = new Map<string, WireCount>();
  const countOf = (program: string): WireCount => {
    const known = counts.get(program) ?? { roundTrips: 0, statements: new Map(), wakeUps: 0 };
    counts.set(program, known);
    return known;
  };
  const sockets = new Set<Socket>();
  const proxy = createServer({ noDelay: true }, (near) => {
    const far = connect({ ...server, noDelay: true });
    let program = '';
    near.once('data', (first: Buffer) => {
      program = programOf(first);
    });
    near.on('data', (chunk: Buffer) => {
      if (chunk.includes('pg_notify') || chunk.includes('event.wake')) countOf(program).wakeUps += 1;
    });
    far.on(
      'data',
      answerReader(() => countOf(program)),
    );
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
    countOf,
    reset: () => {
      for (const count of counts.values()) {
        count.roundTrips = 0;
        count.wakeUps = 0;
        count.statements.clear();
      }
    },
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** A connection begins with names and values, each ended by a zero. */
function programOf(first: Buffer): string {
  const words = first.toString('utf8', 8).split('\0');
  return words[words.indexOf('application_name') + 1] ?? '';
}

/** Every message of the server is a letter, its length in four bytes (themselves included), and its content. */
function answerReader(count: () => WireCount): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 5) {
      const end = 1 + rest.readUInt32BE(1);
      if (rest.length < end) return;
      const kind = rest[0];
      const { statements } = count();
      if (kind === 0x5a) count().roundTrips += 1;
      if (kind === 0x43) {
        const [word = ''] = rest.toString('latin1', 5, end - 1).split(' ');
        statements.set(word, (statements.get(word) ?? 0) + 1);
      }
      rest = rest.subarray(end);
    }
  };
}
