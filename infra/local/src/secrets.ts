import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `secret` is the backend's TOAST_SECRET; `appPassword` that of the database role toast_app. */
export type Secrets = { secret: string; appPassword: string };

/** Made at the first start and kept in the data directory, where only we can read them. */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  mkdirSync(dataDir, { recursive: true });
  const random = () => randomBytes(32).toString('base64url');
  const secrets = { secret: random(), appPassword: random() };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
