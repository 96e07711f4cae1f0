import type { IncomingHttpHeaders } from 'node:http';
import type { LoadClass } from '../load/load-class.ts';

/** Who a door is for; each has its own address, its own router and its own way to say who is asking. */
export type Audience = 'diner' | 'kitchen' | 'admin' | 'integrator';

/** What the request's log line says beside its status; filled while the request is served. Nothing personal goes in. */
export type RequestNotes = {
  /** Names of the procedures that were really called. */
  readonly procedures: string[];
  restaurantId: string | null;
  failure: string | null;
  /** How important it is when there is too much to do; null = always let in. */
  loadClass: LoadClass | null;
  /** What gives back the places that it holds. */
  readonly held: (() => void)[];
};

export type RequestFacts = {
  readonly id: string;
  readonly audience: Audience;
  readonly method: string;
  /** The client's, as far as the proxies in front are trusted. */
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly notes: RequestNotes;
  /** Ends the connection without another word. */
  readonly cut: () => void;
};
