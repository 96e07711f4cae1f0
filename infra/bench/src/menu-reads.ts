import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Bed } from './backend.ts';
import { median, round } from './statistics.ts';

const rounds = 5;
const seconds = 4;
const connections = 32;

/** Menu reads over HTTP as a share of a bare node:http server that sends the same bytes; alternating rounds, medians. */
export async function benchMenuReads(
  bed: Bed,
): Promise<{ share: number; perSecond: number; bare: number; bytes: number }> {
  const [restaurant] = bed.restaurants;
  if (restaurant === undefined) throw new Error('no demo restaurant');
  const url = `${bed.url}/v1/restaurants/${restaurant.id}/menu`;
  const headers = { authorization: `Bearer ${restaurant.apiKey}`, 'accept-encoding': 'br' };
  const sample = await fetchRaw(url, headers);
  const bare = await startBare(sample);
  const [own, other]: [number[], number[]] = [[], []];
  for (let index = 0; index < rounds; index++) {
    own.push(await rate(url, headers));
    other.push(await rate(`http://127.0.0.1:${bare.port}/`, headers));
  }
  bare.stop();
  const shares = own.map((value, index) => value / (other[index] ?? Number.NaN));
  return {
    share: round(median(shares), 2),
    perSecond: round(median(own)),
    bare: round(median(other)),
    bytes: sample.body.length,
  };
}

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} bad answers, ${result.errors} errors`);
  return result.requests.average;
}

type Sample = { headers: Record<string, string>; body: Buffer };

/** The answer as it is on the wire, still compressed. */
async function fetchRaw(url: string, headers: Record<string, string>): Promise<Sample> {
  const { get } = await import('node:http');
  const [response] = await once(get(url, { headers }), 'response');
  if (response.statusCode !== 200) throw new Error(`the menu answered ${response.statusCode}`);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const { connection: _1, date: _2, 'keep-alive': _3, 'content-length': _4, ...kept } = response.headers;
  return { headers: kept, body: Buffer.concat(chunks) };
}

async function startBare(sample: Sample): Promise<{ port: number; stop: () => void }> {
  const child = fork(fileURLToPath(new URL('./bare-server.ts', import.meta.url)));
  child.send({ headers: sample.headers, body: sample.body.toString('base64') });
  const [port] = await once(child, 'message');
  return { port, stop: () => child.disconnect() };
}
