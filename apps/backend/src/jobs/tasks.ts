import { isId } from '@toast/domain/ids';
import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { tracesOf } from '../tracing/traces-of.ts';
import { noTracing } from '../tracing/tracing.ts';
import { type Chore, choreOptions, choreTask, runChore } from './chore.ts';
import { type Effect, type EffectJob, type JobDeps, taskOf } from './effect.ts';

const effectJob: z.ZodType<EffectJob> = z.object({
  restaurantId: z.custom<EffectJob['restaurantId']>((value) => typeof value === 'string' && isId(value)),
  events: z.array(
    z.object({
      seq: z.int().min(1),
      id: z.string(),
      type: z.string(),
      entityId: z.string(),
      trace: z.string().optional(),
    }),
  ),
});

/** What the queue calls for each of its jobs. @param patience milliseconds that a chore works before it makes way. */
export function tasksOf(
  deps: JobDeps,
  effects: readonly Effect[],
  chores: readonly Chore[],
  patience: number,
): TaskList {
  return {
    ...Object.fromEntries(
      effects.map((effect) => [
        taskOf(effect),
        (payload: unknown) => {
          const job = effectJob.parse(payload);
          const attributes = { 'toast.restaurant_id': job.restaurantId, 'toast.events': job.events.length };
          const { tracing = noTracing } = deps;
          return tracing.following(`job ${effect.name}`, tracesOf(job.events), attributes, () =>
            effect.run(deps, job),
          );
        },
      ]),
    ),
    ...Object.fromEntries(
      chores.map((chore) => [
        choreTask(chore),
        async (payload: unknown, helpers: Parameters<NonNullable<TaskList[string]>>[1]) => {
          const rest = await runChore(deps, chore, payload, patience, helpers.abortSignal);
          // What did not fit into its time goes on as a job of its own, from where it stopped.
          if (rest !== undefined)
            await helpers.addJob(choreTask(chore), rest, {
              ...choreOptions,
              jobKey: `${choreTask(chore)}:rest`,
            });
        },
      ]),
    ),
  };
}
