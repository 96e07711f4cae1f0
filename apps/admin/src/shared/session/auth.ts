/** `TOO_MANY` with the seconds to wait when the server says so. */
export type SignInOutcome =
  | { readonly outcome: 'SIGNED_IN' | 'WRONG' | 'UNREACHABLE' }
  | { readonly outcome: 'TOO_MANY'; readonly seconds: number | null };

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The session comes as a cookie that scripts cannot read. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const answer = await post('sign-in/email', { email, password }).catch(() => null);
  if (answer === null || answer.status >= 500) return { outcome: 'UNREACHABLE' };
  if (answer.status === 429)
    return { outcome: 'TOO_MANY', seconds: Number(answer.headers.get('retry-after')) || null };
  return { outcome: answer.ok ? 'SIGNED_IN' : 'WRONG' };
}

/** True when the session is surely over. */
export async function signOut(): Promise<boolean> {
  const answer = await post('sign-out', {}).catch(() => null);
  return answer !== null && answer.ok;
}
