import type { SignInOutcome } from '~/shared/session/auth.ts';

export type Complaints = { readonly email?: string | undefined; readonly password?: string | undefined };

/** What is missing before it is worth asking the server. */
export const complaintsAbout = (email: string, password: string): Complaints => ({
  ...(email === ''
    ? { email: 'Enter your email address.' }
    : !/^\S+@\S+$/.test(email)
      ? { email: 'This is not an email address yet.' }
      : {}),
  ...(password === '' ? { password: 'Enter your password.' } : {}),
});

/** Does not say whether the address is known: that is nobody's business. */
export function failureWords(answer: SignInOutcome): string {
  switch (answer.outcome) {
    case 'TOO_MANY':
      return answer.seconds === null
        ? 'Too many attempts. Wait a moment, then try again.'
        : `Too many attempts. Try again in ${answer.seconds} seconds.`;
    case 'UNREACHABLE':
      return 'The office cannot be reached right now. Your password was not the problem: try again in a moment.';
    default:
      return 'Email or password is wrong. Check both and try again.';
  }
}
