import type { IncomingHttpHeaders } from 'node:http';
import type { Database } from '@toast/database/client';
import { asId, type UserId } from '@toast/domain/ids';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../../config.ts';
import { Failure } from '../../trpc/failure.ts';
import { hashPassword } from './password.ts';
import type { SignedInUser } from './principals.ts';
import { staffAuthOptions } from './staff-auth-options.ts';

type NewStaff = { readonly email: string; readonly name: string; readonly password: string };

/** Sign-in of people, by better-auth. */
export type StaffAuth = {
  /** By the session cookie; null = nobody. @throws Failure TEMPORARILY_UNAVAILABLE when that cannot be told. */
  whoIs(headers: IncomingHttpHeaders): Promise<SignedInUser | null>;
  /** Serves a request below `/auth`. @throws Failure TEMPORARILY_UNAVAILABLE, or the database's error. */
  handle(request: Request): Promise<Response>;
  /** Makes the account, or sets the password of the one that has this address. */
  enrol(staff: NewStaff): Promise<UserId>;
};

const cannotTell = (cause: unknown): Failure =>
  new Failure('TEMPORARILY_UNAVAILABLE', 'Temporarily unavailable; try again in a moment', {}, cause);

export function createStaffAuth(db: Database, config: Config, log: FastifyBaseLogger): StaffAuth {
  const auth = betterAuth(staffAuthOptions(db, config, log));
  return {
    whoIs: async ({ cookie }) => {
      // Without our cookie there is nothing to ask the database for.
      if (cookie === undefined || !cookie.includes('toast.session_token=')) return null;
      const found = await auth.api
        .getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
        .catch((error: unknown) => {
          if (!(error instanceof APIError) || error.statusCode < 500) throw error;
          throw cannotTell(error);
        });
      if (found === null) return null;
      return { id: asId(found.user.id), name: found.user.name, email: found.user.email };
    },
    handle: async (request) => {
      const response = await auth.handler(request);
      if (response.status < 500) return response;
      throw cannotTell(new Error(`better-auth answered ${response.status}`));
    },
    enrol: async ({ email, name, password }) => {
      const { internalAdapter } = await auth.$context;
      const secret = await hashPassword(password);
      const known = await internalAdapter.findUserByEmail(email);
      if (known !== null) {
        await internalAdapter.updatePassword(known.user.id, secret);
        return asId(known.user.id);
      }
      const { id } = await internalAdapter.createUser(
        { email, name, emailVerified: true },
        { method: 'email-password' },
      );
      await internalAdapter.linkAccount({
        userId: id,
        accountId: id,
        providerId: 'credential',
        password: secret,
      });
      return asId(id);
    },
  };
}
