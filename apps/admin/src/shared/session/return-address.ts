/** A page of this app to go to after sign-in; anything that could lead elsewhere becomes the front page. */
export function returnAddress(wanted: string | null | undefined): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return '/';
  return wanted.startsWith('/sign-in') ? '/' : wanted;
}

export const signInAddress = (from: string): string => {
  const next = returnAddress(from);
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
};
