import type { DeviceView, pairInput } from '@toast/api/kitchen';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Context } from '../../trpc/context.ts';

export async function pairDevice(
  _deps: Deps,
  _command: z.output<typeof pairInput>,
  _client: Pick<Context, 'cookies' | 'request'>,
): Promise<DeviceView> {
  throw new Error('not built yet');
}
