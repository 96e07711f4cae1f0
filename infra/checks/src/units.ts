import type { Facts } from './hosts.ts';

type Service = Facts['services'][string];

/** Whether the unit is written by our modules, which say what it is; of others they only change a line. */
export const isOurs = (service: Service): boolean =>
  typeof service['description'] === 'string' &&
  (typeof service['script'] === 'string' || 'ExecStart' in section(service, 'serviceConfig'));

/** Of what Debian has no unit under this name, or another: something to depend on. */
export const stub = '[Unit]\nDescription=stub\n[Service]\nType=oneshot\nExecStart=/bin/true\n';

/** A service as systemd reads it. What it runs lies in Nix' store, which is not here: the words after it are kept. */
export function serviceText(service: Service): string {
  const config = section(service, 'serviceConfig');
  const commands = ['ExecCondition', 'ExecStart', 'ExecStartPre', 'ExecStop', 'ExecReload'].filter(
    (name) => name in config,
  );
  const here = Object.fromEntries(commands.map((name) => [name, list(config[name]).map(runnable)]));
  const start = 'ExecStart' in config ? {} : { ExecStart: '/bin/true' };
  const environment = Object.entries(service.environment).filter(([, value]) => value !== null);
  return [
    '[Unit]',
    ...unitLines(service),
    ...lines(section(service, 'unitConfig')),
    '[Service]',
    ...environment.map(([name, value]) => `Environment=${JSON.stringify(`${name}=${String(value)}`)}`),
    ...lines({ ...config, ...here, ...start }),
    ...install(service),
    '',
  ].join('\n');
}

/** A timer or a path; `kind` is the name of its section. */
export const triggerText = (kind: 'Timer' | 'Path', config: Record<string, unknown>): string =>
  ['[Unit]', 'Description=trigger', `[${kind}]`, ...lines(config), ''].join('\n');

const words = {
  Description: 'description',
  After: 'after',
  Before: 'before',
  Wants: 'wants',
  Requires: 'requires',
} as const;

const unitLines = (service: Service) =>
  Object.entries(words).flatMap(([name, from]) => {
    const value = list(service[from]);
    return value.length === 0 ? [] : [`${name}=${value.join(' ')}`];
  });

function install(service: Service): string[] {
  const found = { WantedBy: list(service['wantedBy']), RequiredBy: list(service['requiredBy']) };
  const said = Object.entries(found).filter(([, value]) => value.length > 0);
  return said.length === 0 ? [] : ['[Install]', ...said.map(([name, value]) => `${name}=${value.join(' ')}`)];
}

const lines = (config: Record<string, unknown>): string[] =>
  Object.entries(config).flatMap(([name, value]) => list(value).map((each) => `${name}=${shown(each)}`));

const shown = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const runnable = (command: unknown) => String(command).replace(/^([-+!@:]*)\/nix\/store\/\S+/, '$1/bin/true');

function section(service: Service, name: string): Record<string, unknown> {
  const found = service[name];
  return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
}
