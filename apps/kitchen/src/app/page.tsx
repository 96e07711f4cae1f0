import { statusOf } from '@toast/web/status-of';
import { headers } from 'next/headers';
import { serverTrpc } from '~/shared/trpc/server.ts';
import { KitchenApp } from './kitchen-app.tsx';

export default async function KitchenPage() {
  const cookie = (await headers()).get('cookie') ?? '';
  return <KitchenApp paired={await pairing(cookie)} />;
}

/** The tablet's restaurant; null = not paired; undefined = the backend did not say, so the tablet has to remember. */
async function pairing(cookie: string) {
  try {
    return await serverTrpc(cookie).device.me.query();
  } catch (error) {
    return statusOf(error) === 401 ? null : undefined;
  }
}
