import { z } from 'zod';

const backup = z.object({
  label: z.string(),
  type: z.enum(['full', 'incr', 'diff']),
  /** True when a page of it did not match its checksum; absent in older releases, null when nobody looked. */
  error: z.boolean().nullish(),
  timestamp: z.object({ start: z.number(), stop: z.number() }),
});

const status = z.object({ code: z.number(), message: z.string() });

const stanza = z.object({
  name: z.string(),
  /** Why a repository could not be read is said here only. */
  repo: z.array(z.object({ status })).default([]),
  status,
  backup: z.array(backup),
});

/** What `pgbackrest info --output=json` says of one stanza, as far as it matters here; seconds since 1970. */
export type StanzaInfo = z.output<typeof stanza>;
export type BackupInfo = z.output<typeof backup>;

/** Reads what pgBackRest said. @throws Error when it is not what it says. */
export function readStanzaInfo(text: string, name: string): StanzaInfo | undefined {
  // Its messages bring their line breaks along, which JSON does not take.
  const whole = text.replaceAll(/\p{Cc}/gu, ' ');
  return z
    .array(stanza)
    .parse(JSON.parse(whole))
    .find((candidate) => candidate.name === name);
}
