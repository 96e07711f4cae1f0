import { hkdfSync } from 'node:crypto';
import type { Database } from '@toast/database/client';
import { directory } from '@toast/database/scope';
import type { BetterAuthOptions } from 'better-auth';
import type { FastifyBaseLogger } from 'fastify';
import { v7 } from 'uuid';
import type { Config } from '../../config.ts';
import { originsOf } from './own-origin.ts';
import { hashPassword, verifyPassword } from './password.ts';

const day = 24 * 60 * 60;

/** How far better-auth goes here: people with a password, their sessions, nothing else. Its tables live in schema `auth`. */
export function staffAuthOptions(db: Database, config: Config, log: FastifyBaseLogger) {
  return {
    appName: 'Toast',
    baseURL: config.urls.api,
    basePath: '/auth',
    // A key of its own, so that no two uses of the secret can stand for one another.
    secret: Buffer.from(hkdfSync('sha256', config.secret, '', 'staff sessions', 32)).toString('base64url'),
    trustedOrigins: [...originsOf(config.urls.admin)],
    database: { db: directory(db).withSchema('auth'), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by those who run the place, not by whoever finds the page.
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // From a cookie cache a session that was ended would still be accepted for a while.
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: false } },
    // Counted per address by our own limiter, in front of it.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'toast',
      // Said aloud, because the library leaves it out when it thinks that it is being tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: config.urls.admin.startsWith('https:'),
      database: { generateId: () => v7() },
      ipAddress: { disableIpTracking: true },
    },
    // What is not its own refusal is thrown on, to be answered and logged as everywhere else.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    // Its messages name people ("User not found" with the address), so only the fact goes to the log.
    logger: { level: 'error', log: (level) => log.debug({ level }, 'better-auth said something') },
  } satisfies BetterAuthOptions;
}
