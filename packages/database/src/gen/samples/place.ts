import { json } from '../../column.ts';
import * as credentialReads from '../../identity/credential.reads.ts';
import * as credentialWrites from '../../identity/credential.writes.ts';
import * as membershipReads from '../../identity/membership.reads.ts';
import * as membershipWrites from '../../identity/membership.writes.ts';
import * as nameReads from '../../identity/name.reads.ts';
import * as pairingReads from '../../identity/pairing-code.reads.ts';
import * as pairingWrites from '../../identity/pairing-code.writes.ts';
import * as directoryReads from '../../restaurant/directory.reads.ts';
import * as directoryWrites from '../../restaurant/directory.writes.ts';
import * as foundWrites from '../../restaurant/found.writes.ts';
import * as restaurantReads from '../../restaurant/restaurant.reads.ts';
import { callsOf } from '../samples.ts';
import { aHash, anId, anInstant } from '../values.ts';

const founding: foundWrites.Founding = {
  restaurant: {
    slug: '',
    name: '',
    zone: '',
    currency: 'EUR',
    locale: '',
    prices_include_tax: true,
    rounding_scope: 'LINE',
    dining_options: json([]),
  },
  taxRates: [{ id: anId(), name: '', ppm: 0, rounding: 'HALF_EVEN' }],
  stations: [{ id: anId(), name: '' }],
  menuGroups: [{ id: anId(), name: '' }],
  items: [{ id: anId(), group_id: anId(), name: '', price: 0 }],
  modifierGroups: [{ id: anId(), name: '', min: 0, multi_select: true }],
  by: '',
};

/** Restaurants, and who may act in them. */
export const placeCalls = {
  'restaurant/restaurant.reads.ts': callsOf(restaurantReads, {
    restaurantRow: (f, { tenant }) => f(tenant),
    stations: (f, { tenant }) => f(tenant),
    taxRatesAt: (f, { tenant }) => f(tenant, anInstant),
  }),
  'restaurant/found.writes.ts': callsOf(foundWrites, { foundRestaurant: (f, { trx }) => f(trx, founding) }),
  'restaurant/directory.reads.ts': callsOf(directoryReads, {
    restaurantAt: (f, { db }) => f(db, ''),
    activeRestaurants: (f, { db }) => f(db),
    listedRestaurants: (f, { db }) => f(db, anId()),
  }),
  'restaurant/directory.writes.ts': callsOf(directoryWrites, {
    listInDirectory: (f, { db }) => f(db, { restaurant_id: anId(), slug: '', name: '', status: 'ACTIVE' }),
  }),
  'identity/credential.reads.ts': callsOf(credentialReads, { credentialByHash: (f, { db }) => f(db, aHash) }),
  'identity/credential.writes.ts': callsOf(credentialWrites, {
    storeCredential: (f, { db }) =>
      f(db, { id: anId(), kind: 'API_KEY', restaurant_id: anId(), label: '', token_hash: aHash }),
    revokeCredential: (f, { db }) => f(db, anId(), anInstant),
    touchCredential: (f, { db }) => f(db, anId(), anInstant),
  }),
  'identity/membership.reads.ts': callsOf(membershipReads, { membershipsOf: (f, { db }) => f(db, anId()) }),
  'identity/membership.writes.ts': callsOf(membershipWrites, {
    grantMembership: (f, { db }) => f(db, { user_id: anId(), restaurant_id: anId(), role: 'OWNER' }),
  }),
  'identity/name.reads.ts': callsOf(nameReads, {
    nameOfUser: (f, { db }) => f(db, ''),
    labelOfCredential: (f, { db }) => f(db, anId()),
  }),
  'identity/pairing-code.reads.ts': callsOf(pairingReads, {
    restaurantOfCode: (f, { db }) => f(db, aHash, anInstant),
  }),
  'identity/pairing-code.writes.ts': callsOf(pairingWrites, {
    storePairingCode: (f, { db }) => f(db, { code_hash: aHash, restaurant_id: anId(), label: '' }),
  }),
};
