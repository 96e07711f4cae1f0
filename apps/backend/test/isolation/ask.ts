import type { Operation } from '@toast/openapi/collect';
import { origins } from '../support/backend.ts';
import type { Tenant } from './tenant.ts';

export type Audience = 'diner' | 'kitchen' | 'admin' | 'integrator';
export type Answer = { readonly status: number; readonly text: string };
/** How a call is told over HTTP: tRPC's kind of procedure, or the operation that REST knows it as. */
export type Call = 'query' | 'mutation' | 'subscription' | Operation;

/** What somebody of a restaurant shows at each door. */
function headersOf(audience: Audience, who: Tenant): Record<string, string> {
  switch (audience) {
    case 'diner':
      return { origin: origins.customer };
    case 'kitchen':
      return { origin: origins.kitchen, cookie: who.tablet };
    case 'admin':
      return { origin: origins.admin, cookie: who.owner };
    case 'integrator':
      return { authorization: `Bearer ${who.apiKey}` };
  }
}

/** Calls a procedure as it comes over the wire, past every typed client. `until`: a stream is read up to this text. */
export async function ask(
  url: string,
  audience: Audience,
  who: Tenant,
  { path, call, input, until }: { path: string; call: Call; input: unknown; until?: string | undefined },
): Promise<Answer> {
  const headers = headersOf(audience, who);
  if (typeof call === 'object') return answerTo(await fetch(...rest(url, call, headers, input)));
  const address = `${url}/trpc/${audience}/${path}`;
  if (call === 'mutation') {
    const body = input === undefined ? null : JSON.stringify(input);
    const type = { 'content-type': 'application/json' };
    return answerTo(await fetch(address, { method: 'POST', headers: { ...headers, ...type }, body }));
  }
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  if (call === 'query') return answerTo(await fetch(`${address}${query}`, { headers }));
  return readStream(`${address}${query}`, headers, until);
}

const answerTo = async (response: Response): Promise<Answer> => ({
  status: response.status,
  text: await response.text(),
});

function rest(
  url: string,
  { rest: { method, path }, pathParameters, headerFields }: Operation,
  headers: Record<string, string>,
  input: unknown,
): [string, RequestInit] {
  const fields = Object.entries(input as Record<string, unknown>);
  const address = fields.reduce(
    (to, [name, value]) => to.replace(`{${name}}`, String(value)),
    path as string,
  );
  const named = fields.filter(([name]) => headerFields.has(name));
  for (const [name, value] of named) headers[headerFields.get(name) ?? ''] = String(value);
  const others = fields.filter(([name]) => !pathParameters.includes(name) && !headerFields.has(name));
  if (method === 'GET') {
    const query = new URLSearchParams(others.map(([name, value]): [string, string] => [name, String(value)]));
    return [`${url}/v1${address}?${query.toString()}`, { headers }];
  }
  headers['content-type'] = 'application/json';
  return [`${url}/v1${address}`, { method, headers, body: JSON.stringify(Object.fromEntries(others)) }];
}

/** Reads a stream until it says `until`, or anything at all, or that it failed, or ends. */
async function readStream(
  address: string,
  headers: Record<string, string>,
  until: string | undefined,
): Promise<Answer> {
  const leave = new AbortController();
  const response = await fetch(address, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: leave.signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (/event: serialized-error\n.*\n/.test(text)) break;
    if (until === undefined ? /^id: /m.test(text) : text.includes(until)) break;
  }
  leave.abort();
  const failed = /event: serialized-error\ndata: (.*)\n|data: (.*)\nevent: serialized-error/.exec(text);
  if (failed === null) return { status: response.status, text };
  const status = /"(?:httpStatus|status)":(\d+)/.exec(failed[0])?.[1];
  return { status: Number(status ?? 500), text: failed[0] };
}
