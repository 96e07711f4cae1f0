import type { Connection } from '@toast/web/keep-open';

/** How this tablet stands with the server. `since` = our own clock when it last was live, or when it began to try. */
export type Link = { readonly connection: Connection; readonly since: number; readonly offline: boolean };

/** After this long "reconnecting" would be a lie. */
const patienceMs = 30_000;

export type LinkState = 'live' | 'reconnecting' | 'offline';

export function linkState({ connection, since, offline }: Link, now: number): LinkState {
  if (connection === 'live' && !offline) return 'live';
  return offline || now - since >= patienceMs ? 'offline' : 'reconnecting';
}
