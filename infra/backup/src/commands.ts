import { parseArgs } from 'node:util';
import { beginBackups } from './begin.ts';
import { drill, tellDrill } from './drill.ts';
import { readFleet } from './fleet.ts';
import { keepState, openState } from './headscale/state.ts';
import { makePoint, newestPoint } from './make-point.ts';
import { planRestore, restoreFiles } from './pgbackrest.ts';
import { createPrograms } from './programs.ts';
import type { Part } from './restaurant/policies.ts';
import { restoreRestaurant } from './restaurant/restore-restaurant.ts';
import { restoreScratch } from './scratch-cluster.ts';
import { complaints, settleAndAudit } from './settle.ts';
import { tellBackups } from './tell-backups.ts';
import { tellPoint } from './tell-point.ts';
import { writeGauges } from './textfile.ts';

type Options = Readonly<Record<string, string | undefined>>;
/** Resolves to the exit code. */
export type Command = {
  readonly usage: string;
  run(given: Options, words: readonly string[], signal: AbortSignal): Promise<number>;
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** @throws Error that names the option which is missing. */
function need(given: Options, name: string): string {
  const value = given[name];
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

const margin = (given: Options) => (given['margin'] === undefined ? {} : { margin: Number(given['margin']) });

/** A drill takes a point that has had the time to reach the other region. */
const settledPoint = (url: string) => newestPoint(url, new Date(Date.now() - 30 * 60_000));

const pointOf = async (given: Options): Promise<string> => {
  const point = given['point'] ?? (await settledPoint(need(given, 'url')));
  if (point === undefined) throw new Error('there is no restore point yet');
  return point;
};

export const commands: Readonly<Record<string, Command>> = {
  point: {
    usage: 'point --url COORDINATOR [--metrics FILE]',
    run: async (given) => {
      const made = await makePoint(need(given, 'url'));
      say(made === undefined ? 'a standby makes no point' : `made ${made.name}`);
      if (given['metrics'] !== undefined) tellPoint(given['metrics'], made);
      return 0;
    },
  },
  status: {
    usage: 'status --url NODE --metrics FILE [--stanza default] [--pgbackrest PATH]',
    run: async (given) => {
      await tellBackups(createPrograms(), {
        url: need(given, 'url'),
        file: need(given, 'metrics'),
        pgbackrest: given['pgbackrest'] ?? 'pgbackrest',
        stanza: given['stanza'] ?? 'default',
      });
      return 0;
    },
  },
  begin: {
    usage: 'begin --url NODE [--stanza default] [--pgbackrest PATH]',
    run: async (given) => {
      const begun = await beginBackups(createPrograms(), {
        url: need(given, 'url'),
        pgbackrest: given['pgbackrest'] ?? 'pgbackrest',
        stanza: given['stanza'] ?? 'default',
      });
      say(
        {
          standby: 'a standby keeps no backups',
          begun: 'the first full backup is made',
          there: 'there are backups',
        }[begun],
      );
      return 0;
    },
  },
  'headscale-keep': {
    usage:
      'headscale-keep --state DIRECTORY --to DIRECTORY|s3://BUCKET/PREFIX [--metrics FILE], with TOAST_BACKUP_PASSPHRASE',
    run: async (given) => {
      const now = new Date();
      const [state, to] = [need(given, 'state'), need(given, 'to')];
      say(`kept ${await keepState(createPrograms(), { state, to, passphrase: passphrase(), now })}`);
      if (given['metrics'] !== undefined)
        writeGauges(given['metrics'], {
          toast_headscale_backup_timestamp_seconds: {
            help: "When Headscale's state was last put away.",
            value: Math.floor(now.getTime() / 1000),
          },
        });
      return 0;
    },
  },
  'headscale-open': {
    usage: 'headscale-open SEALED-FILE --to DIRECTORY, with TOAST_BACKUP_PASSPHRASE',
    run: async (given, [file]) => {
      if (file === undefined) throw new Error('name the sealed file');
      openState(file, need(given, 'to'), passphrase());
      return 0;
    },
  },
  choose: {
    usage: 'choose --fleet FILE --point NAME [--margin SECONDS]',
    run: async (given) => {
      const plans = await planRestore(
        createPrograms(),
        readFleet(need(given, 'fleet')),
        need(given, 'point'),
        margin(given),
      );
      for (const { node, source, label, stop } of plans)
        say(`${node.name}: ${label} of ${source.name}, ended ${stop.toISOString()}`);
      return 0;
    },
  },
  restore: {
    usage: 'restore --fleet FILE --point NAME --node NAME --to DATA-DIRECTORY [--margin SECONDS]',
    run: async (given, _words, signal) => {
      const [fleet, point, name] = [
        readFleet(need(given, 'fleet')),
        need(given, 'point'),
        need(given, 'node'),
      ];
      const programs = createPrograms();
      // All are planned: a point that one node cannot reach is no point to go to.
      const plan = (await planRestore(programs, fleet, point, margin(given))).find(
        ({ node }) => node.name === name,
      );
      if (plan === undefined) throw new Error(`${need(given, 'fleet')} has no node ${name}`);
      say(`${name}: from ${plan.label} of ${plan.source.name}`);
      await restoreFiles(programs, fleet, plan, {
        point,
        directory: need(given, 'to'),
        scratch: false,
        signal,
      });
      say('its files are there; the server goes on to the point when it starts');
      return 0;
    },
  },
  check: {
    usage: 'check --url COORDINATOR [--url NODE …] [--point NAME]',
    run: async (given) => {
      const settled = await settleAndAudit(need(given, 'url').split('\n'), given['point']);
      return report(complaints(settled), `${settled.restaurants} restaurants, ${settled.orders} orders`);
    },
  },
  drill: {
    usage:
      'drill --fleet FILE --scratch DIRECTORY (--point NAME | --url STANDBY) [--metrics FILE] [--margin SECONDS]',
    run: async (given, _words, signal) => {
      const point = await pointOf(given);
      const result = await drill(createPrograms(), readFleet(need(given, 'fleet')), {
        point,
        scratch: need(given, 'scratch'),
        signal,
        say,
        ...margin(given),
      });
      if (given['metrics'] !== undefined) tellDrill(given['metrics'], result, new Date());
      const { found, seconds, wrong } = result;
      return report(
        wrong,
        `${point}: ${found?.restaurants} restaurants, ${found?.orders} orders in ${seconds} s`,
      );
    },
  },
  restaurant: {
    usage:
      'restaurant SLUG --copy URL --point NAME --part menu|history --by WHO [--dry-run], with DATABASE_URL and DATABASE_ADMIN_URL',
    run: async (given, [slug, ...others]) => {
      if (slug === undefined || others.length > 0) throw new Error('name the slug of one restaurant');
      const { DATABASE_URL: appUrl = '', DATABASE_ADMIN_URL: adminUrl = '' } = process.env;
      if (appUrl === '' || adminUrl === '')
        throw new Error('DATABASE_URL and DATABASE_ADMIN_URL name the running database');
      const { outcome, why, taken } = await restoreRestaurant({
        slug,
        part: partOf(need(given, 'part')),
        appUrl,
        adminUrl,
        copyUrl: need(given, 'copy'),
        point: need(given, 'point'),
        by: need(given, 'by'),
        dryRun: given['dry-run'] !== undefined,
      });
      for (const { table, inserted, changed, kept, same, diff } of taken) {
        say(
          `${table}: ${inserted} back, ${changed} as they were, ${kept} left as they are, ${same} the same`,
        );
        for (const line of diff) say(`  ${line}`);
      }
      for (const line of why) process.stderr.write(`${line}\n`);
      say(
        { DONE: 'done', DRY_RUN: 'nothing was changed: a dry run', REFUSED: 'refused: nothing was changed' }[
          outcome
        ],
      );
      return outcome === 'REFUSED' ? 1 : 0;
    },
  },
  copy: {
    usage: 'copy --fleet FILE --scratch DIRECTORY --point NAME [--margin SECONDS]',
    run: async (given, _words, signal) => {
      const copy = await restoreScratch(createPrograms(), readFleet(need(given, 'fleet')), {
        point: need(given, 'point'),
        scratch: need(given, 'scratch'),
        signal,
        say,
        ...margin(given),
      });
      for (const url of copy.nodes) say(url);
      say('it runs until this is ended');
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      await copy.remove();
      return 0;
    },
  },
};

function passphrase(): string {
  const { TOAST_BACKUP_PASSPHRASE: given = '' } = process.env;
  if (given === '') throw new Error('TOAST_BACKUP_PASSPHRASE is missing');
  return given;
}

function partOf(word: string): Part {
  if (word === 'menu') return 'MENU';
  if (word === 'history') return 'HISTORY';
  throw new Error('--part is menu or history');
}

function report(wrong: readonly string[], good: string): number {
  for (const line of wrong) process.stderr.write(`${line}\n`);
  say(wrong.length === 0 ? `whole: ${good}` : `${wrong.length} wrong`);
  return wrong.length === 0 ? 0 : 1;
}

/** `--name value`, as often as one likes; several values of a name are lines. */
export function readArguments(args: readonly string[]): { given: Options; words: string[] } {
  const names = [
    'url',
    'metrics',
    'stanza',
    'pgbackrest',
    'fleet',
    'point',
    'margin',
    'node',
    'to',
    'scratch',
  ];
  const also = ['copy', 'by', 'part'];
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(
        [...names, ...also].map((name) => [name, { type: 'string', multiple: true } as const]),
      ),
      'dry-run': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const given = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join('\n') : String(value),
  ]);
  return { given: Object.fromEntries(given), words: positionals };
}
