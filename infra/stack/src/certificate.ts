import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificate } from '@toast/infra-checks/ingress';
import { names } from './names.ts';

/** Days that browsers take a certificate for at most. */
const days = 397;
const dayMs = 86_400_000;

/** The certificate of this data directory, made at the first start and a week before it ends; nobody has signed it. */
export function keepCertificate(dataDir: string): { certificate: string; key: string } {
  const files = { certificate: join(dataDir, 'certificate.pem'), key: join(dataDir, 'certificate.key') };
  if (!isGood(files.certificate))
    makeCertificate(files.key, files.certificate, { days, names: Object.values(names) });
  return files;
}

function isGood(file: string): boolean {
  if (!existsSync(file)) return false;
  return expiryOf(file) > Date.now() + 7 * dayMs;
}

/** Milliseconds since the epoch at which a certificate in PEM ends. */
export const expiryOf = (file: string): number => Date.parse(new X509Certificate(readFileSync(file)).validTo);
