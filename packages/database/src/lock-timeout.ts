/** True when a statement gave up waiting for what somebody else holds (55P03); its transaction came to nothing. */
export function isLockTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '55P03') || isLockTimeout(error.cause);
}
