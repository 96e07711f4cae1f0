import type { BackupInfo, StanzaInfo } from './stanza-info.ts';

/** Where a node's backups may be: its own repository and, after a promotion, that of the host that took its place. */
export type Source<Of = unknown> = {
  readonly name: string;
  readonly info: StanzaInfo | undefined;
  readonly of: Of;
};

export type Choice<Of> =
  | { readonly ok: true; readonly source: Source<Of>; readonly backup: BackupInfo }
  | { readonly ok: false; readonly why: string };

export type ChoiceOptions = {
  /** By how many seconds a backup must have ended before the point: the clocks of two hosts may differ. 60 by default. */
  readonly margin?: number;
};

/**
 * The newest backup of a node that had ended before the point. pgBackRest does not choose for a point that is known by its name: from a
 * later backup the point would never come. Of two repositories the one with the newer such backup was acting.
 */
export function chooseBackup<Of>(
  node: string,
  sources: readonly Source<Of>[],
  point: Date,
  { margin = 60 }: ChoiceOptions = {},
): Choice<Of> {
  // `stop` is a whole second, and the backup may have ended at the end of it.
  const before = point.getTime() / 1000 - margin - 1;
  const known = sources.flatMap((source) =>
    (source.info?.backup ?? []).filter(({ error }) => error !== true).map((backup) => ({ source, backup })),
  );
  const [newest] = known
    .filter(({ backup }) => backup.timestamp.stop <= before)
    .toSorted((a, b) => b.backup.timestamp.stop - a.backup.timestamp.stop);
  if (newest !== undefined) return { ok: true, ...newest };
  return { ok: false, why: `${node}: ${whyNot(sources, known, point, margin)}` };
}

function whyNot(
  sources: readonly Source[],
  known: readonly { readonly backup: BackupInfo }[],
  point: Date,
  margin: number,
): string {
  const damaged = sources.flatMap(({ info }) => info?.backup ?? []).length - known.length;
  const [oldest] = known.map(({ backup }) => backup).toSorted((a, b) => a.timestamp.stop - b.timestamp.stop);
  const also = damaged === 0 ? '' : `; ${damaged} with damaged pages are not taken`;
  if (oldest !== undefined) {
    const stop = new Date(oldest.timestamp.stop * 1000).toISOString();
    return `its oldest backup ${oldest.label} ended at ${stop}, not ${margin} s before the point at ${point.toISOString()}${also}`;
  }
  const states = sources.map(
    ({ name, info }) => `${name}: ${info === undefined ? 'not known there' : stateOf(info)}`,
  );
  return `no backup in its repository (${states.join('; ')})${also}`;
}

/** With another passphrase pgBackRest reads what is no text, and says so with what it read. */
function stateOf({ status, repo }: StanzaInfo): string {
  const said = [status, ...repo.map((each) => each.status)].map(({ message }) => message);
  if (said.some((message) => /CryptoError|cipher|FormatError/.test(message)))
    return 'it cannot be read: is PGBACKREST_REPO1_CIPHER_PASS its passphrase?';
  return [...new Set(said)].join(', ');
}
