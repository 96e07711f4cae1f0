import { readFileSync } from 'node:fs';

/** `line` is what follows `server` in nginx' configuration, without `down` and without the semicolon. */
export type Server = { readonly address: string; readonly line: string };
/**
 * `path` answers 2xx when a server can do its work. `alive`, where there is one, answers without doing any: a server that is silent
 * at `path` and speaks there is busy, and busy ones are not sent away from.
 */
export type Upstream = {
  readonly path: string;
  readonly alive?: string;
  readonly servers: readonly Server[];
};

export type Settings = {
  /** Where one file per upstream is kept: `<directory>/<upstream>.conf`. */
  readonly directory: string;
  /** How often each server is asked, and for how long it may think. */
  readonly everyMs: number;
  readonly timeoutMs: number;
  /** So many bad answers in a row make a server down, so many good ones up again. */
  readonly fall: number;
  readonly rise: number;
  /** After a reload there is none for so long. */
  readonly quietMs: number;
  /** Where Prometheus may ask; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Whether nginx takes the files, and how it is told; null: somebody else watches the directory. */
  readonly test: readonly string[] | null;
  readonly reload: readonly string[] | null;
  /** By name, as nginx knows them. */
  readonly upstreams: Readonly<Record<string, Upstream>>;
};

/** @throws Error that names what is missing or wrong in the file */
export function readSettings(file: string): Settings {
  const given = object(JSON.parse(readFileSync(file, 'utf8')), 'settings');
  const number = (name: string, otherwise: number) => {
    const value = given[name] ?? otherwise;
    if (typeof value !== 'number' || !(value >= 0)) throw new Error(`${name} is not a number`);
    return value;
  };
  const upstreams = Object.entries(object(given['upstreams'], 'upstreams')).map(([name, value]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`an upstream cannot be called ${name}`);
    return [name, upstream(value, name)] as const;
  });
  return {
    directory: text(given['directory'], 'directory'),
    everyMs: number('everyMs', 1_000),
    timeoutMs: number('timeoutMs', 1_000),
    fall: number('fall', 2),
    rise: number('rise', 2),
    quietMs: number('quietMs', 2_000),
    metrics: given['metrics'] == null ? null : listener(given['metrics']),
    test: given['test'] == null ? null : command(given['test'], 'test'),
    reload: given['reload'] == null ? null : command(given['reload'], 'reload'),
    upstreams: Object.fromEntries(upstreams),
  };
}

function upstream(value: unknown, name: string): Upstream {
  const given = object(value, name);
  const servers = list(given['servers'], `servers of ${name}`).map((each) => {
    const { address, line } = object(each, `a server of ${name}`);
    const said = text(line, `line of ${name}`);
    // It becomes part of nginx' configuration.
    if (!/^[\w.:=[\] -]+$/.test(said)) throw new Error(`a line of ${name} holds more than words: ${said}`);
    return { address: text(address, `address of ${name}`), line: said };
  });
  if (servers.length === 0) throw new Error(`${name} has no servers`);
  return {
    path: text(given['path'], `path of ${name}`),
    ...(given['alive'] == null ? {} : { alive: text(given['alive'], `alive of ${name}`) }),
    servers,
  };
}

function listener(value: unknown): { host: string; port: number } {
  const { host, port } = object(value, 'metrics');
  if (typeof port !== 'number') throw new Error('port of metrics is not a number');
  return { host: text(host, 'host of metrics'), port };
}

const command = (value: unknown, name: string): string[] => {
  const words = list(value, name).map((word) => text(word, name));
  if (words.length === 0) throw new Error(`${name} is empty`);
  return words;
};

function object(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name} is not an object`);
  }
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
  return value;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${name} is not a text`);
  return value;
}
