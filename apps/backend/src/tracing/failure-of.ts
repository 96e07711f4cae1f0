/** What a span says of an error: which kind it is. Its message may quote what a guest has typed. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown';
  return 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code)
    ? error.code
    : error.name;
}
