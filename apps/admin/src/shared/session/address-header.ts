/** Set by the proxy: which page was asked for, so that sign-in can lead back to it. */
export const addressHeader = 'x-toast-address';
