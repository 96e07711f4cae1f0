import { mayPass, statusOf } from '@toast/web/status-of';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Me } from '../trpc/outputs.ts';
import { serverTrpc } from '../trpc/server.ts';
import { addressHeader } from './address-header.ts';
import { signInAddress } from './return-address.ts';

/** Who asks for the page; null = nobody who is signed in; undefined = nobody can say right now. */
export const findMe = cache(async (): Promise<Me | null | undefined> => {
  try {
    return await (await serverTrpc()).session.me.query();
  } catch (error) {
    if (statusOf(error) === 401) return null;
    if (mayPass(error)) return undefined;
    throw error;
  }
});

/** As `findMe`; leads to the sign-in page and back when nobody is. */
export async function demandMe(): Promise<Me | undefined> {
  const me = await findMe();
  if (me !== null) return me;
  redirect(signInAddress((await headers()).get(addressHeader) ?? '/'));
}

/** The restaurant of an address, for those who work there; to others it does not exist. */
export async function demandRestaurant(slug: string) {
  const me = await demandMe();
  if (me === undefined) return undefined;
  const membership = me.memberships.find(({ restaurant }) => restaurant.slug === slug);
  if (membership === undefined) notFound();
  return { me, ...membership };
}
