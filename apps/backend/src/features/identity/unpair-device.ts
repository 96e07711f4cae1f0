import { revokeCredential } from '@toast/database/identity/credential.writes';
import type { Deps } from '../../deps.ts';
import type { Cookies } from '../../http/cookies.ts';
import { deviceCookie } from './device-cookie.ts';
import type { PairedDevice } from './principals.ts';

/** Revokes the tablet's token, at once here and within five seconds elsewhere, and clears its cookie. */
export async function unpairDevice(deps: Deps, device: PairedDevice, cookies: Cookies): Promise<void> {
  await revokeCredential(deps.db, device.credentialId, deps.now());
  deps.credentials.forget(device.credentialId);
  cookies.clear(deviceCookie);
}
