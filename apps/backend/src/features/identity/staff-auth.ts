import type { IncomingHttpHeaders } from 'node:http';
import type { SignedInUser } from './principals.ts';

/** Sign-in of people, by better-auth. */
export type StaffAuth = {
  whoIs(headers: IncomingHttpHeaders): Promise<SignedInUser | null>;
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
};
