import type { Deps } from '../deps.ts';
import type { Cookies } from '../http/cookies.ts';
import type { RequestFacts } from '../http/request-facts.ts';

/** What every procedure starts from; the bases in `procedures.ts` add who is asking. */
export type Context = {
  readonly deps: Deps;
  readonly request: RequestFacts;
  readonly cookies: Cookies;
};
