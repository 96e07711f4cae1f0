import type { Operation } from '@toast/openapi/collect';
import { origins } from '../support/backend.ts';

export type Audience = 'diner' | 'kitchen' | 'admin' | 'integrator';
export type Write = {
  readonly audience: Audience;
  readonly path: string;
  /** Null over tRPC. */
  readonly operation: Operation | null;
};
export type Credentials = { readonly owner: string; readonly tablet: string; readonly apiKey: string };

/** What a client hears, down to the byte; a cookie is part of the answer. */
export type Heard = { readonly status: number; readonly text: string; readonly cookies: readonly string[] };

/** Sends a write as it comes over the wire, under a key. Keys that travel in the body are the case's own business. */
export async function send(
  url: string,
  { audience, path, operation }: Write,
  { owner, tablet, apiKey }: Credentials,
  input: unknown,
  key: string,
): Promise<Heard> {
  const who: Record<Audience, Record<string, string>> = {
    diner: { origin: origins.customer },
    kitchen: { origin: origins.kitchen, cookie: tablet },
    admin: { origin: origins.admin, cookie: owner },
    integrator: { authorization: `Bearer ${apiKey}` },
  };
  const response = await fetch(address(url, audience, path, operation, input), {
    method: 'POST',
    headers: { ...who[audience], 'content-type': 'application/json', 'idempotency-key': key },
    body: input === undefined ? null : JSON.stringify(bodyOf(operation, input)),
  });
  return {
    status: response.status,
    text: await response.text(),
    cookies: response.headers.getSetCookie(),
  };
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (input: unknown): Fields => ({ ...(input as object) });

function address(
  url: string,
  audience: Audience,
  path: string,
  operation: Operation | null,
  input: unknown,
): string {
  if (operation === null) return `${url}/trpc/${audience}/${path}`;
  const fields = fieldsOf(input);
  const filled = operation.rest.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fields[name]));
  return `${url}/v1${filled}`;
}

function bodyOf(operation: Operation | null, input: unknown): unknown {
  if (operation === null) return input;
  const fields = Object.entries(fieldsOf(input));
  return Object.fromEntries(fields.filter(([name]) => !operation.pathParameters.includes(name)));
}
