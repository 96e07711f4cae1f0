import type { Programs } from './programs.ts';
import { type BackupInfo, readStanzaInfo } from './stanza-info.ts';
import { type Gauges, writeGauges } from './textfile.ts';
import { withClient } from './with-client.ts';

export type Telling = {
  readonly url: string;
  readonly file: string;
  readonly pgbackrest: string;
  readonly stanza: string;
};

/** Tells Prometheus of a node's newest backups, as its repository has them. A standby makes none. */
export async function tellBackups(
  programs: Programs,
  { url, file, pgbackrest, stanza }: Telling,
): Promise<void> {
  const waiting = await withClient(url, async (client) => {
    const { rows } = await client.query<{ waiting: boolean }>('select pg_is_in_recovery() as waiting');
    return rows[0]?.waiting === true;
  });
  if (waiting) {
    writeGauges(file, {});
    return;
  }
  const said = await programs.run(pgbackrest, [`--stanza=${stanza}`, '--output=json', 'info']);
  writeGauges(file, gaugesOf(readStanzaInfo(said, stanza)?.backup ?? []));
}

/** 0 = there is none, which is older than anything. */
export function gaugesOf(backups: readonly BackupInfo[]): Gauges {
  const newest = (of: readonly BackupInfo[]) =>
    Math.max(0, ...of.filter(({ error }) => error !== true).map(({ timestamp }) => timestamp.stop));
  return {
    toast_backup_full_timestamp_seconds: {
      help: 'When the newest full backup ended.',
      value: newest(backups.filter(({ type }) => type === 'full')),
    },
    toast_backup_timestamp_seconds: {
      help: 'When the newest backup ended, full or incremental.',
      value: newest(backups),
    },
  };
}
