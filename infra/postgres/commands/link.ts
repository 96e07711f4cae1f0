import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { must, type Ran, run } from './run.ts';
import { readState, type State, stateQuestion } from './state.ts';

/** What a backend's host knows of its way to the coordinator: link.nix makes this file. */
export type Link = {
  /** Both of the coordinator's pair, the one that the inventory lets act first. */
  readonly candidates: readonly { readonly name: string; readonly address: string; readonly port: number }[];
  /** What a connection to a candidate needs besides host and port. */
  readonly conninfo: string;
  /** The password of the role in there. */
  readonly passwords: string;
  /** pgbouncer's configuration as it was deployed, which leads to the first candidate; and the one that it reads. */
  readonly template: string;
  readonly config: string;
  /** How pgbouncer's own console is reached. */
  readonly console: string;
  readonly programs: string;
};

export const readLink = (): Link =>
  JSON.parse(readFileSync(process.env['TOAST_DATABASE_LINK'] ?? '/etc/toast/database-link.json', 'utf8'));

type Candidate = Link['candidates'][number];

/** Beside the configuration: whom it leads to, so that a deploy or a reboot does not lead back. */
const memory = (link: Link) => `${link.config}.leads-to`;

function remembered(link: Link): Candidate {
  const name = existsSync(memory(link)) ? readFileSync(memory(link), 'utf8').trim() : '';
  const found = link.candidates.find((each) => each.name === name) ?? link.candidates[0];
  if (found === undefined) throw new Error('There is no coordinator.');
  return found;
}

/** Writes pgbouncer's configuration so that it leads to whom it led before. */
export function writeConfig(link: Link, to: Candidate = remembered(link)): void {
  const [first] = link.candidates;
  const text = readFileSync(link.template, 'utf8').replaceAll(
    `host=${first?.address} `,
    `host=${to.address} `,
  );
  for (const [file, content] of [
    [link.config, text],
    [memory(link), `${to.name}\n`],
  ] as const) {
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  }
}

const psql = (link: Link) => [
  link.programs === '' ? 'psql' : join(link.programs, 'psql'),
  '--no-psqlrc',
  '--tuples-only',
  '--no-align',
  '--quiet',
  '--field-separator=\t',
];

async function stateAt(link: Link, { address, port }: Candidate): Promise<State> {
  const where = `host=${address} port=${port} connect_timeout=2 ${link.conninfo}`;
  const ran: Ran = await run([...psql(link), `--command=${stateQuestion}`, where], {
    deadline: 4_000,
    env: { PGPASSFILE: link.passwords },
  });
  return readState(ran);
}

/** Who acts; of two, the one that was promoted later. Undefined while nobody answers. */
export async function whoActs(link: Link): Promise<Candidate | undefined> {
  const states = await Promise.all(
    link.candidates.map(async (candidate) => ({ candidate, state: await stateAt(link, candidate) })),
  );
  return states
    .flatMap(({ candidate, state }) => (state.is === 'acting' ? [{ candidate, at: state.timeline }] : []))
    .toSorted((a, b) => b.at - a.at)[0]?.candidate;
}

/**
 * Follows the acting coordinator: whenever it is another one, pgbouncer is led there, and every connection to the former is cut, so
 * that nobody waits for a machine that says nothing any more. Looks again every `seconds`.
 */
export async function followCoordinator(
  link: Link,
  { seconds, signal, say }: { seconds: number; signal: AbortSignal; say: (line: string) => void },
): Promise<void> {
  for (; !signal.aborted; await pause(seconds * 1000, undefined, { signal }).catch(() => {})) {
    const acting = await whoActs(link);
    if (acting === undefined || acting.name === remembered(link).name) continue;
    writeConfig(link, acting);
    try {
      for (const word of ['RELOAD', 'KILL toast', 'RESUME toast'])
        await must([...psql(link), `--command=${word}`, link.console], { deadline: 4_000 });
      say(`leads to ${acting.name}`);
    } catch (error) {
      // Whenever it starts, it reads what was written.
      say(`pgbouncer did not listen: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
