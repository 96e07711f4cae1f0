import { createHash } from 'node:crypto';
import { asId, type Id } from '@toast/domain/ids';

/**
 * The id of a demo thing, the same on every machine and after every reseed: a UUIDv8 made of the SHA-256 of restaurant
 * slug, kind and key. The kind is the brand of the id, so an item and a group of the same key stay apart.
 */
export function demoId<Kind extends string>(slug: string, kind: Kind, key: string): Id<Kind> {
  const bytes = createHash('sha256').update(`toast demo\n${slug}\n${kind}\n${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return asId<Id<Kind>>(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  );
}
