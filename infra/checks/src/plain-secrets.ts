/** Of a file that sops should have encrypted: the values that can be read, by line. */
export function plainIn(text: string): string[] {
  const [body = '', ...rest] = text.split(/^sops:$/m);
  if (rest.length === 0) return ['it was never encrypted: sops has left no word of itself'];
  return body
    .split('\n')
    .filter((line) => /^\s*(?:- |[^#\s][^:]*: )/.test(line))
    .filter((line) => !/(?:: |- )ENC\[AES256_GCM,data:[^\]]+\]$/.test(line));
}

/** Words that open something, whatever file they stand in. The ones in examples and tests are made so that they open nothing. */
const keys: readonly [string, RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/]{20,}/],
  ['an age key', /AGE-SECRET-KEY-1[0-9A-Z]{20,}/],
  ['an access key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a key of Headscale', /\bhskey-[a-z]+-[A-Za-z0-9_-]{20,}/],
  ['a key of Tailscale', /\btskey-[a-z]+-[A-Za-z0-9-]{20,}/],
];

/** What in a text looks as if it opened something. */
export const keysIn = (text: string): string[] =>
  keys.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
