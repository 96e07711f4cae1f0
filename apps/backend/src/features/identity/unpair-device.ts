import type { Deps } from '../../deps.ts';
import type { Cookies } from '../../http/cookies.ts';
import type { PairedDevice } from './principals.ts';

export async function unpairDevice(_deps: Deps, _device: PairedDevice, _cookies: Cookies): Promise<void> {
  throw new Error('not built yet');
}
