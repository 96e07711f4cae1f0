import { Mark } from '@toast/ui/mark';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '~/features/session/sign-in-form.tsx';
import { findMe } from '~/shared/session/me.ts';
import { returnAddress } from '~/shared/session/return-address.ts';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const address = returnAddress(typeof next === 'string' ? next : null);
  // Whether somebody is signed in is a convenience here: a backend that is away must not hide the form.
  const me = await findMe();
  if (me !== null && me !== undefined) redirect(address);
  return (
    <main id="main" tabIndex={-1} className="grid min-h-dvh place-items-center px-gutter py-10 outline-none">
      <div className="w-full max-w-[22rem]">
        <Mark className="size-9" />
        <h1 className="mt-6 text-2xl font-semibold">Sign in to the office</h1>
        <p className="mt-1 text-muted">
          {address === '/'
            ? 'Orders, menu and stock of your restaurant.'
            : 'Then you are back where you were.'}
        </p>
        <SignInForm next={address} />
      </div>
    </main>
  );
}
