import { APPS, type App } from '@toast/local/apps';
import type { Database } from '@toast/local/database';
import type { Urls } from '@toast/local/demo';
import type { Ports } from '@toast/local/env';
import { appServices, backendCommand, type Setting } from '@toast/local/services';
import type { MemberOptions } from './member.ts';

export type Common = {
  readonly urls: Urls;
  readonly database: Database;
  readonly secret: string;
  /** By which backends wake one another, instead of the database. */
  readonly redisUrl?: string | undefined;
};

/** A backend as a host of the fleet runs it: it believes only the ingress about who asks, and shows its metrics elsewhere. */
export function backendMember(
  common: Common,
  name: string,
  port: number,
  metricsPort: number,
): MemberOptions {
  const command = backendCommand(settingOf(common, { api: port }), ['serve'], false);
  return {
    ...command,
    name,
    port,
    probe: `http://127.0.0.1:${port}/readyz`,
    env: {
      ...command.env,
      TRUSTED_PROXIES: '127.0.0.1',
      // As long as in production.
      DRAIN_SECONDS: '',
      METRICS_PORT: String(metricsPort),
      REDIS_URL: common.redisUrl ?? '',
    },
  };
}

/** What follows from events. It has no door but its metrics. */
export function workMember(common: Common, name: string, metricsPort: number): MemberOptions {
  const command = backendCommand(settingOf(common, {}), ['work'], false);
  return {
    ...command,
    name,
    port: metricsPort,
    probe: `http://127.0.0.1:${metricsPort}/metrics`,
    env: { ...command.env, METRICS_PORT: String(metricsPort), REDIS_URL: common.redisUrl ?? '' },
  };
}

/** The three apps of a region; their servers ask the backends by the inner door of their ingress. */
export function appMembers(
  common: Common,
  region: string,
  ports: Readonly<Record<App, number>>,
  inside: number,
): MemberOptions[] {
  return appServices(settingOf(common, ports)).map(({ isWell: _, ...service }, index) => {
    const app = APPS[index] ?? 'customer';
    return {
      ...service,
      name: `${app}-${region}`,
      port: ports[app],
      env: { ...service.env, BACKEND_URL: `http://127.0.0.1:${inside}` },
    };
  });
}

/** One of the backend's own commands that change the schema or its contents. */
export const ownerCommand = (common: Common, args: readonly string[]) =>
  backendCommand(settingOf(common, {}), args, true);

function settingOf({ urls, database, secret }: Common, ports: Partial<Ports>): Setting {
  const none = { customer: 0, admin: 0, kitchen: 0, api: 0, database: 0 };
  return { urls, database, secret, ports: { ...none, ...ports }, watch: false };
}
