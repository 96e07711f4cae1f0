import { origins } from './backend.ts';

export type Answer = { readonly status: number; readonly text: string };

/** Posts a body of any kind to a diner's procedure, past every typed client. */
export async function postToDiner(url: string, procedure: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}/trpc/diner/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: origins.customer },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Posts to an integrator's address. */
export async function postAsIntegrator(
  url: string,
  path: string,
  apiKey: string,
  body: unknown,
  idempotencyKey?: string,
): Promise<Answer> {
  const response = await fetch(`${url}/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${apiKey}`,
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Asks at an integrator's address. */
export async function getAsIntegrator(url: string, path: string, apiKey: string): Promise<Answer> {
  const response = await fetch(`${url}/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
  return { status: response.status, text: await response.text() };
}

/** The code of a tRPC failure, null when the answer is none. */
export function failureCode({ text }: Answer): string | null {
  const parsed: unknown = JSON.parse(text);
  const code = /"data":\{"code":"([A-Z_]+)"/.exec(text)?.[1];
  return typeof parsed === 'object' && parsed !== null && 'error' in parsed ? (code ?? 'UNKNOWN') : null;
}
