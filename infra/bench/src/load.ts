import { Agent, request } from 'node:http';

export type Load = {
  readonly count: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly latencies: readonly number[];
};
export type Shot = {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/**
 * Keeps `connections` requests under way for `seconds`; every answer must satisfy `accept`, else the run fails: a
 * fast refusal is no speed. Latencies in milliseconds.
 */
export async function load(
  url: string,
  options: {
    connections: number;
    seconds: number;
    next: () => Shot;
    accept: (status: number, body: string) => boolean;
  },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + options.seconds * 1000;
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      const shot = options.next();
      const sent = performance.now();
      const answer = await fire(url, agent, shot);
      if (!options.accept(answer.status, answer.body))
        throw new Error(`${shot.path} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, one));
  agent.destroy();
  const seconds = (performance.now() - started) / 1000;
  return { count: latencies.length, seconds, perSecond: latencies.length / seconds, latencies };
}

function fire(url: string, agent: Agent, shot: Shot): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...shot.headers,
      ...(shot.body && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(shot.body),
      }),
    };
    const outgoing = request(
      `${url}${shot.path}`,
      { agent, method: shot.method ?? 'GET', headers },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(shot.body);
  });
}
