import { existsSync, type FSWatcher, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../commands/ask.ts';
import { type Node, selfOf } from '../commands/node.ts';
import { must, type Ran, run } from '../commands/run.ts';
import { until } from '../commands/until.ts';
import type { Owner } from './programs.ts';
import { programs } from './programs.ts';
import type { Rendered } from './rendered.ts';
import { settingsFile } from './settings-file.ts';

/** A host of the bed: what systemd does on a real one, files of its own do here. */
export type BedNode = {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly data: string;
  readonly fence: string;
  readonly metrics: string;
  readonly rendered: Rendered;
  /** Rows, over its own socket, as the superuser. */
  ask(sql: string, question?: { database?: string; deadline?: number }): Promise<string[][]>;
  /** Tells it cluster-sql.nix, as toast-cluster.service does. */
  tell(): Promise<void>;
  /** A new data directory with nothing in it. */
  create(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL to the server, as a machine that loses power. Resolves when it and all its sessions are gone. */
  kill(): Promise<void>;
  running(): boolean;
  /** One of the commands on this host: `promote`, `fence`, `rejoin` … with its words. */
  deed(...words: readonly string[]): Promise<Ran>;
  /** What `deed` runs, for those who start it themselves. */
  readonly command: { readonly words: readonly string[]; readonly env: NodeJS.ProcessEnv };
  /** What its server has logged. */
  log(): string;
  close(): void;
};

export type Making = {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly home: string;
  readonly data: string;
  readonly rendered: Rendered;
  readonly owner: Owner | undefined;
  readonly pair: { readonly certificate: string; readonly key: string };
  readonly patience: number;
  readonly settings: Readonly<Record<string, string>>;
};

/**
 * Whoever connects over the loopback comes from its first address, so that backends, whom the mesh tells apart by theirs, have to be
 * looked for first; and whoever is not root is not called postgres.
 */
const hbaFile = (hba: string, asPostgres: boolean) =>
  hba
    .split('\n')
    .toSorted((a, b) => Number(b.startsWith('hostssl toast ')) - Number(a.startsWith('hostssl toast ')))
    .join('\n')
    .replaceAll(/ \d+\.\d+\.\d+\.\d+\/32/g, ' 127.0.0.1/32')
    .replaceAll(/^local all postgres peer/gm, asPostgres ? '$&' : 'local all postgres trust');

async function childrenOf(pid: number): Promise<number[]> {
  const { output } = await run(['ps', '-o', 'pid=', '--ppid', String(pid)]);
  return output.split('\n').map(Number).filter(Boolean);
}

/** A process that ended and that nobody has waited for is gone as well. */
function alive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const main = join(import.meta.dirname, '../commands/main.ts');

export function bedNode(making: Making): BedNode {
  const { name, address, port, home, data, rendered, owner } = making;
  const at = (file: string) => join(home, file);
  const as = owner?.as ?? [];
  mkdirSync(home, { recursive: true });
  writeFileSync(at('postgresql.conf'), settingsFile(making, at));
  writeFileSync(at('pg_hba.conf'), hbaFile(rendered.hba, owner !== undefined));
  writeFileSync(at('pg_ident.conf'), rendered.ident);
  const node: Node = {
    ...rendered.node,
    peers: rendered.node.peers.map((peer) => ({ ...peer, fence: join(home, '..', peer.name, 'FENCED') })),
    data,
    fence: at('FENCED'),
    socket: home,
    as,
    programs: programs(),
    start: ['/bin/sh', at('start.sh')],
    stop: ['/bin/sh', at('stop.sh')],
    metrics: at('standby.prom'),
    patience: making.patience,
  };
  writeFileSync(at('node.json'), JSON.stringify(node));
  const command = { words: [process.execPath, main], env: { TOAST_DATABASE_NODE: at('node.json') } };
  const pgCtl = [...as, join(programs(), 'pg_ctl'), `--pgdata=${data}`].join(' ');
  writeFileSync(
    at('start.sh'),
    `set -e
if ${pgCtl} status > /dev/null; then exit 0; fi
TOAST_DATABASE_NODE=${at('node.json')} ${command.words.join(' ')} may-start
${as.join(' ')} ln -sfn ${at('postgresql.conf')} ${join(data, 'postgresql.conf')}
export PGSSLCERT=${making.pair.certificate} PGSSLKEY=${making.pair.key}
# Its parent waits for it, so that it is gone when it was killed, whoever is process 1 here.
setsid sh -c '"$@"; :' parent ${as.join(' ')} ${join(programs(), 'postgres')} -D ${data} < /dev/null >> ${at('log')} 2>&1 &
parent=$!
for try in $(seq 600); do
  if ${join(programs(), 'pg_isready')} --quiet --host=${home} --port=${port}; then exit 0; fi
  kill -0 $parent
  sleep 0.1
done
exit 1\n`,
  );
  writeFileSync(
    at('stop.sh'),
    `# Somebody else may be stopping it as well.
${pgCtl} status > /dev/null || exit 0
${pgCtl} --mode=fast --wait stop || ! ${pgCtl} status > /dev/null\n`,
  );
  const stop = () => must(node.stop).then(() => {});
  // As toast-fenced.path does on a host.
  const fenced: FSWatcher = watch(home, () => {
    if (existsSync(node.fence) && existsSync(join(data, 'postmaster.pid'))) void stop().catch(() => {});
  });
  fenced.unref();
  // A killed server leaves its lock behind.
  const running = () =>
    existsSync(join(data, 'postmaster.pid')) &&
    alive(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]));
  return {
    name,
    address,
    port,
    data,
    fence: node.fence,
    metrics: node.metrics,
    rendered,
    command,
    ask: (sql, question) => ask(node, selfOf(node), sql, question),
    create: async () => {
      const words = [
        'initdb',
        '--data-checksums',
        '--allow-group-access',
        '--no-sync',
        '--username=postgres',
      ];
      const [initdb = '', ...flags] = words;
      await must([...as, join(programs(), initdb), ...flags, '--encoding=UTF8', '--locale=C.UTF-8', data]);
    },
    tell: async () => {
      const flags = ['--no-psqlrc', '--quiet', '--tuples-only', '--file=-'];
      await must(
        [
          ...as,
          join(programs(), 'psql'),
          ...flags,
          `host=${home} port=${port} user=postgres dbname=postgres`,
        ],
        {
          input: rendered.clusterSql,
        },
      );
    },
    start: () => must(node.start).then(() => {}),
    stop,
    kill: async () => {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      const sessions = await childrenOf(pid);
      process.kill(pid, 'SIGKILL');
      // Its sessions notice by themselves; until the last one has gone its memory is in use.
      const gone = async () => (await childrenOf(pid)).length === 0 && sessions.every((each) => !alive(each));
      await until(`${name} is gone`, 30, gone);
    },
    running,
    deed: (...words) => run([...command.words, ...words], { env: command.env }),
    log: () => (existsSync(at('log')) ? readFileSync(at('log'), 'utf8') : ''),
    close: () => fenced.close(),
  };
}
