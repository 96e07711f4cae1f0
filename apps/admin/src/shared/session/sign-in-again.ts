import { statusOf } from '@toast/web/status-of';
import { signInAddress } from './return-address.ts';

let leaving = false;

/** When the session has ended: to the sign-in page, and from there back here. True when that was it. */
export function signInAgain(error: unknown): boolean {
  if (statusOf(error) !== 401) return false;
  if (!leaving && !window.location.pathname.startsWith('/sign-in')) {
    leaving = true;
    window.location.assign(signInAddress(`${window.location.pathname}${window.location.search}`));
  }
  return true;
}
