import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import type { Bed } from '../bed/bed.ts';

type Who = { readonly user: string; readonly password?: string; readonly database?: string };

/** What a node says to who comes so: "in", or why not. `certificate` is one of the bed's, or none; `tls: false` speaks plainly. */
export async function knock(
  bed: Bed,
  name: string,
  who: Who,
  { certificate, tls = true, from }: { certificate?: 'node' | 'backend'; tls?: boolean; from?: string } = {},
): Promise<string> {
  const pair = certificate === undefined ? undefined : bed.certificates[certificate];
  const { address, port } = bed.node(name);
  const config: ClientConfig = {
    host: address,
    port,
    ...who,
    database: who.database ?? 'toast',
    ...(tls && {
      ssl: {
        ca: readFileSync(bed.certificates.ca),
        ...(pair !== undefined && { cert: readFileSync(pair.certificate), key: readFileSync(pair.key) }),
      },
    }),
    ...(from !== undefined && { stream: () => comingFrom(from) }),
  };
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return 'in';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function comingFrom(localAddress: string): Socket {
  const socket = new Socket();
  const connect = socket.connect.bind(socket);
  return Object.assign(socket, {
    connect: (port: number, host: string) => connect({ port, host, localAddress }),
  });
}

/** A client of a node as its superuser, by the nodes' certificate. */
export async function superuser(bed: Bed, name: string): Promise<Client> {
  const { ca, node } = bed.certificates;
  const { address, port } = bed.node(name);
  const ssl = {
    ca: readFileSync(ca),
    cert: readFileSync(node.certificate),
    key: readFileSync(node.key),
  };
  const client = new Client({ host: address, port, user: 'postgres', database: 'toast', ssl });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Writes numbers, one commit each, until the server goes away; resolves with those that were acknowledged. */
export async function writeUntilLost(client: Client, from: number, onWritten: () => void): Promise<number[]> {
  const acknowledged: number[] = [];
  try {
    for (let n = from; ; n += 1) {
      await client.query('insert into written values ($1)', [n]);
      acknowledged.push(n);
      onWritten();
    }
  } catch {
    return acknowledged;
  }
}
