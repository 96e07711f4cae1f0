import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'is not a postgres:// URL');

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional().meta({
    description: 'Where /metrics is served, on a listener of its own; not at all when unset',
  }),
  METRICS_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: databaseUrl.meta({ description: 'As the role toast_app, which row-level security binds' }),
  DATABASE_ADMIN_URL: databaseUrl
    .optional()
    .meta({ description: "As the tables' owner; only `migrate` needs it" }),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'is not a redis:// or rediss:// URL')
    .optional()
    .meta({
      description: 'Redis or Valkey, by which backends wake one another; the database does it when unset',
    }),
  SWITCHES_FILE: z
    .string()
    .optional()
    .meta({ description: 'Where an operator switches off on this host while the database is away' }),
  TOAST_SECRET: z.string().min(32, 'must have at least 32 characters'),
  PUBLIC_API_URL: url.default('http://localhost:4000'),
  CUSTOMER_URL: url.default('http://localhost:3000'),
  ADMIN_URL: url.default('http://localhost:3001'),
  KITCHEN_URL: url.default('http://localhost:3002'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional().meta({
    description:
      'Who takes the spans of traces, by OTLP over HTTP (below /v1/traces); there are none when unset',
  }),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(0.1).meta({
    description:
      'Which part of all traces is kept, from 0 to 1; the same everywhere, for a trace is kept whole',
  }),
  OTEL_BSP_SCHEDULE_DELAY: z.coerce.number().int().min(10).default(2_000).meta({
    description: 'Milliseconds between two helpings of spans',
  }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DRAIN_SECONDS: z.coerce.number().min(0).max(5).default(3).meta({
    description: 'For how long it goes on serving after SIGTERM, while /readyz already says that it leaves',
  }),
  TRUSTED_PROXIES: z.string().default('loopback').meta({
    description: 'Whose X-Forwarded-For is believed: addresses, networks or names that proxy-addr knows',
  }),
});

/** What the environment says, read once; nothing else in the backend looks at `process.env`. */
export type Config = {
  readonly environment: 'production' | 'development' | 'test';
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Where `/metrics` is served; null = nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly databaseUrl: string;
  readonly databaseAdminUrl: string | null;
  /** With its password, if it has any; null = backends wake one another through the database. */
  readonly redisUrl: string | null;
  /** Path of the operators' emergency switches, looked at every second; null = none on this host. */
  readonly switchesFile: string | null;
  /** Keys order tokens, sessions and the demo's credentials; at least 32 characters. */
  readonly secret: string;
  /** Without a trailing slash. */
  readonly urls: Readonly<Record<'api' | 'customer' | 'admin' | 'kitchen', string>>;
  /** Where spans go, without a trailing slash, which part of the traces, and every how many milliseconds; null = there are none. */
  readonly tracing: { readonly endpoint: string; readonly ratio: number; readonly everyMs: number } | null;
  readonly logLevel: string;
  readonly trustedProxies: string;
  /** Seconds between saying that it leaves and closing the door. */
  readonly drainSeconds: number;
};

/** @throws Error that names every variable that is missing or wrong, and never a value. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n  ${complaints.join('\n  ')}`);
  }
  const found = parsed.data;
  return {
    environment: found.NODE_ENV,
    host: found.HOST,
    port: found.PORT,
    metrics: found.METRICS_PORT === undefined ? null : { host: found.METRICS_HOST, port: found.METRICS_PORT },
    databaseUrl: found.DATABASE_URL,
    databaseAdminUrl: found.DATABASE_ADMIN_URL ?? null,
    redisUrl: found.REDIS_URL ?? null,
    switchesFile: found.SWITCHES_FILE ?? null,
    secret: found.TOAST_SECRET,
    urls: {
      api: found.PUBLIC_API_URL,
      customer: found.CUSTOMER_URL,
      admin: found.ADMIN_URL,
      kitchen: found.KITCHEN_URL,
    },
    tracing:
      found.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : {
            endpoint: found.OTEL_EXPORTER_OTLP_ENDPOINT,
            ratio: found.OTEL_TRACES_SAMPLER_ARG,
            everyMs: found.OTEL_BSP_SCHEDULE_DELAY,
          },
    logLevel: found.LOG_LEVEL,
    trustedProxies: found.TRUSTED_PROXIES,
    drainSeconds: found.DRAIN_SECONDS,
  };
}
