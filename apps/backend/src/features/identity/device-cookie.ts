export const deviceCookie = 'toast_device';

/** Seconds; a tablet on the wall stays paired until it is unpaired. Browsers cap a cookie's life at 400 days. */
export const deviceCookieAge = 400 * 24 * 60 * 60;
