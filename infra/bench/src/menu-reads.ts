import { once } from 'node:events';
import { get } from 'node:http';
import autocannon from 'autocannon';
import { startBare } from './bare/start.ts';
import type { Bed } from './bed/bed.ts';
import { median, round } from './statistics.ts';

const rounds = 5;
const seconds = 4;
const connections = 32;

export type MenuReads = {
  readonly perSecond: number;
  readonly bare: number;
  /** Answers a second as a share of the bare server's. The load generator's one core may limit both. */
  readonly share: number;
  /** CPU of the bare server as a share of ours, for one answer: what the share would be if only the server's CPU counted. */
  readonly cpuShare: number | null;
  readonly bytes: number;
};

type Round = { readonly perSecond: number; readonly cpuPerRequest: number | null };

/** Menu reads over HTTP beside a bare node:http server that sends the same bytes; alternating rounds, medians. */
export async function benchMenuReads(bed: Bed): Promise<MenuReads> {
  const [restaurant] = bed.demo.restaurants;
  if (restaurant === undefined) throw new Error('no demo restaurant');
  const url = `${bed.url}/v1/restaurants/${restaurant.id}/menu`;
  const headers = { authorization: `Bearer ${restaurant.apiKey}`, 'accept-encoding': 'br' };
  const sample = await fetchRaw(url, headers);
  const bare = await startBare(new URL('./bare/menu-server.ts', import.meta.url), {
    headers: sample.headers,
    body: sample.body.toString('base64'),
  });
  const bareUrl = `http://127.0.0.1:${bare.port}/`;
  await shoot(url, headers, bed.cpu);
  await shoot(bareUrl, headers, bare.cpu);
  const own: Round[] = [];
  const other: Round[] = [];
  for (let index = 0; index < rounds; index++) {
    own.push(await shoot(url, headers, bed.cpu));
    other.push(await shoot(bareUrl, headers, bare.cpu));
  }
  bare.stop();
  return {
    perSecond: round(median(own.map((each) => each.perSecond))),
    bare: round(median(other.map((each) => each.perSecond))),
    share: round(
      median(own.map((each, index) => each.perSecond / (other[index]?.perSecond ?? Number.NaN))),
      2,
    ),
    cpuShare: cpuShare(own, other),
    bytes: sample.body.length,
  };
}

function cpuShare(own: readonly Round[], other: readonly Round[]): number | null {
  const shares = own.flatMap(({ cpuPerRequest }, index) => {
    const bare = other[index]?.cpuPerRequest ?? null;
    return cpuPerRequest === null || bare === null ? [] : [bare / cpuPerRequest];
  });
  return shares.length === 0 ? null : round(median(shares), 2);
}

async function shoot(url: string, headers: Record<string, string>, cpu: () => number | null): Promise<Round> {
  const before = cpu();
  const result = await autocannon({ url, connections, duration: seconds, headers });
  const after = cpu();
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} bad answers, ${result.errors} errors`);
  const cpuPerRequest = before === null || after === null ? null : (after - before) / result.requests.total;
  return { perSecond: result.requests.average, cpuPerRequest };
}

type Sample = { headers: Record<string, string>; body: Buffer };

/** The answer as it is on the wire, still compressed. */
async function fetchRaw(url: string, headers: Record<string, string>): Promise<Sample> {
  const [response] = await once(get(url, { headers }), 'response');
  if (response.statusCode !== 200) throw new Error(`the menu answered ${response.statusCode}`);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const { connection: _1, date: _2, 'keep-alive': _3, 'content-length': _4, ...kept } = response.headers;
  return { headers: kept, body: Buffer.concat(chunks) };
}
