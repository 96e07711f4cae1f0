import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Owner } from './programs.ts';

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const openssl = (args: readonly string[]) => execFileSync('openssl', [...args], { stdio: 'ignore' });

/** A throw-away authority for a day; `directory` gets ca.crt. */
export function makeAuthority(directory: string): void {
  const at = (name: string) => join(directory, name);
  const out = ['-keyout', at('ca.key'), '-out', at('ca.crt'), '-days', '1', '-subj', '/CN=toast-bed'];
  openssl(['req', '-x509', ...curve, ...out]);
}

/** A pair `<name>.key`, `<name>.crt` signed by it, for these addresses; only its owner can read the key. */
export function makePair(
  directory: string,
  name: string,
  { addresses = [], owner }: { addresses?: readonly string[]; owner?: Owner | undefined } = {},
): { readonly certificate: string; readonly key: string } {
  const at = (file: string) => join(directory, file);
  const [key, certificate, request, more] = ['key', 'crt', 'csr', 'ext'].map((end) => at(`${name}.${end}`));
  if (key === undefined || certificate === undefined || request === undefined || more === undefined)
    throw new Error('unreachable');
  openssl(['req', ...curve, '-keyout', key, '-out', request, '-subj', `/CN=${name}`]);
  writeFileSync(
    more,
    addresses.length === 0 ? '' : `subjectAltName=${addresses.map((each) => `IP:${each}`).join(',')}\n`,
  );
  const signer = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '1'];
  openssl(['x509', '-req', '-in', request, '-out', certificate, ...signer, '-extfile', more]);
  chmodSync(key, 0o600);
  if (owner !== undefined) for (const file of [key, certificate]) chownSync(file, owner.uid, owner.gid);
  return { certificate, key };
}
