import type { EventType } from '@toast/api/event';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../deps.ts';

/** What jobs need of the world. */
export type JobDeps = Pick<Deps, 'db' | 'log' | 'now'> & Partial<Pick<Deps, 'tracing'>>;

/** An event as a job carries it; whatever else the effect needs to know it reads. */
export type EventOfJob = {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly entityId: string;
  /** `traceparent` of what caused it, where somebody keeps that trace. */
  readonly trace?: string | undefined;
};

/** Events of one restaurant, in the order of the log. */
export type EffectJob = { readonly restaurantId: RestaurantId; readonly events: readonly EventOfJob[] };

/** What follows from events: after the commit, at least once for each, in no certain order between jobs. */
export type Effect = {
  /** Also in the marks and records of every restaurant: never changed. */
  readonly name: string;
  readonly on: readonly EventType[];
  /** How many events a job carries at most; 1 = each is tried and given up on its own. */
  readonly atOnce: number;
  /** Where it begins in a log that is older than itself. */
  readonly from: 'the beginning' | 'now';
  /** After so many a job is given up and stays in the queue for somebody to look at. */
  readonly attempts: number;
  /** Idempotent: runs again after a crash or a failure, perhaps beside itself. Throws to be tried again later. */
  readonly run: (deps: JobDeps, job: EffectJob) => Promise<void>;
};

/** The name of an effect's task in the queue. */
export const taskOf = ({ name }: Pick<Effect, 'name'>): string => `effect:${name}`;
