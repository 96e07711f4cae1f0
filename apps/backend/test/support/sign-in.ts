import type { DemoFacts } from '../../demo/seed.ts';
import { origins } from './backend.ts';

type Access = { readonly url: string; readonly demo: DemoFacts };

/** Asks to sign in, as the admin's page does. */
export const requestSignIn = (
  url: string,
  email: string,
  password: string,
  origin: string = origins.admin,
): Promise<Response> =>
  fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });

/** Signs in with an account of the demo, the owner of the first restaurant unless told otherwise. @returns the cookie. */
export async function signIn({ url, demo }: Access, restaurantId = demo.restaurants[0]?.id): Promise<string> {
  const account = demo.accounts.find((candidate) => candidate.restaurantId === restaurantId);
  if (account === undefined) throw new Error('the demo has no such account');
  return cookieOf(await requestSignIn(url, account.email, account.password));
}

/** Pairs a tablet with a restaurant of the demo. @returns the cookie. */
export async function pair({ url, demo }: Access, restaurantId = demo.restaurants[0]?.id): Promise<string> {
  const code = demo.kitchen.find((candidate) => candidate.restaurantId === restaurantId)?.pairingCode;
  if (code === undefined) throw new Error('the demo has no such kitchen');
  return cookieOf(await requestPairing(url, code));
}

export const requestPairing = (
  url: string,
  code: string,
  origin: string = origins.kitchen,
): Promise<Response> =>
  fetch(`${url}/trpc/kitchen/device.pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code, label: 'Tablet by the pass' }),
  });

/** The cookies that an answer sets, as a client sends them back. */
export function cookieOf(response: Response): string {
  const pairs = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  if (!response.ok || pairs.length === 0) throw new Error(`no cookie was set (${response.status})`);
  return pairs.join('; ');
}
