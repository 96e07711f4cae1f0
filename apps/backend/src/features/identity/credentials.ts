import type { Integrator, PairedDevice } from './principals.ts';

/** Opaque tokens of tablets and integrators: 256 random bits, kept as SHA-256, revocable. */
export type Credentials = {
  deviceOf(token: string): Promise<PairedDevice | null>;
  integratorOf(token: string): Promise<Integrator | null>;
  /** Forgets what is remembered of a credential, after it was revoked here. */
  forget(credentialId: string): void;
};
