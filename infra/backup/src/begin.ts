import type { Programs } from './programs.ts';
import { readStanzaInfo } from './stanza-info.ts';
import { withClient } from './with-client.ts';

export type Beginning = { readonly url: string; readonly pgbackrest: string; readonly stanza: string };

/**
 * Makes a node able to archive, and to be restored: its stanza, and a full backup where there is none. So a standby that was promoted
 * does not wait for the night. Does nothing on a standby, and nothing the second time.
 */
export async function beginBackups(
  programs: Programs,
  { url, pgbackrest, stanza }: Beginning,
): Promise<'standby' | 'begun' | 'there'> {
  const waiting = await withClient(url, async (client) => {
    const { rows } = await client.query<{ waiting: boolean }>('select pg_is_in_recovery() as waiting');
    return rows[0]?.waiting === true;
  });
  if (waiting) return 'standby';
  await programs.run(pgbackrest, [`--stanza=${stanza}`, 'stanza-create']);
  const said = await programs.run(pgbackrest, [`--stanza=${stanza}`, '--output=json', 'info']);
  if ((readStanzaInfo(said, stanza)?.backup ?? []).length > 0) return 'there';
  await programs.run(pgbackrest, [`--stanza=${stanza}`, '--type=full', 'backup']);
  return 'begun';
}
