import type { Database } from '@toast/database/client';
import { type CredentialRow, credentialByHash } from '@toast/database/identity/credential.reads';
import { touchCredential } from '@toast/database/identity/credential.writes';
import { asId } from '@toast/domain/ids';
import { findRestaurant } from '../restaurant/find-restaurant.ts';
import { deviceView } from './device-view.ts';
import type { Integrator, PairedDevice } from './principals.ts';
import { remembered } from './remembered.ts';
import { tokenHash } from './secret-token.ts';

/** Opaque tokens of tablets and integrators: 256 random bits, kept as SHA-256, revocable within five seconds. */
export type Credentials = {
  deviceOf(token: string): Promise<PairedDevice | null>;
  integratorOf(token: string): Promise<Integrator | null>;
  /** Forgets what is remembered of a credential, after it was revoked here. */
  forget(credentialId: string): void;
};

const keep = 5_000;
/** Milliseconds between two notes of `last_used_at`; a write per request would cost more than the request. */
const touchEvery = 60_000;

type Known = { readonly row: CredentialRow; readonly device: PairedDevice | null };

export function createCredentials(db: Database, now: () => Date): Credentials {
  const known = remembered<Known | null>(
    async (hash) => {
      const row = await credentialByHash(db, Buffer.from(hash, 'latin1'));
      if (row === undefined || !isAlive(row, now())) return null;
      // A hint for people: it must not fail, nor hold up, the request.
      if (now().getTime() - (row.last_used_at?.getTime() ?? 0) > touchEvery) {
        touchCredential(db, row.id, now()).catch(() => {});
      }
      return { row, device: row.kind === 'DEVICE' ? await deviceFrom(db, row) : null };
    },
    { keep, now },
  );
  const look = (token: string) => known.get(tokenHash(token).toString('latin1'));

  return {
    deviceOf: async (token) => (await look(token))?.device ?? null,
    integratorOf: async (token) => {
      const found = await look(token);
      if (found?.row.kind !== 'API_KEY') return null;
      const { id, restaurant_id: restaurantId, scopes } = found.row;
      return { clientId: id, restaurantId, scopes };
    },
    forget: (credentialId) => known.forget((value) => value?.row.id === credentialId),
  };
}

const isAlive = (row: CredentialRow, now: Date): boolean =>
  row.revoked_at === null && (row.expires_at === null || row.expires_at > now);

async function deviceFrom(db: Database, row: CredentialRow): Promise<PairedDevice | null> {
  const restaurant = await findRestaurant({ db }, row.restaurant_id);
  if (restaurant === null || row.device_id === null) return null;
  const id = asId<PairedDevice['id']>(row.device_id);
  return {
    id,
    credentialId: row.id,
    restaurantId: row.restaurant_id,
    view: deviceView(id, row.label, restaurant),
  };
}
