import type { LastChange } from '@toast/api/change';

const unnamed: Readonly<Record<LastChange['by'], string>> = {
  STAFF: 'Somebody else',
  KITCHEN: 'The kitchen',
  GUEST: 'The guest',
  INTEGRATOR: 'Another system',
  SALE: 'An order',
  PLATFORM: 'The platform',
};

/** Who was quicker, at the beginning of a sentence. */
export const changerOf = (changed: LastChange | null): string =>
  changed === null ? 'Somebody else' : (changed.name ?? unnamed[changed.by]);
