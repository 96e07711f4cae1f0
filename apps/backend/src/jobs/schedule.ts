import { type ParsedCronItem, parseCronItems } from 'graphile-worker';
import { type Chore, choreOptions, choreTask } from './chore.ts';
import { prunePairingCodes, pruneSessions } from './chores/prune-access.ts';
import { pruneOldAnswers } from './chores/prune-answers.ts';
import { pruneQuotes } from './chores/prune-quotes.ts';
import { pruneRecords } from './chores/prune-records.ts';

export const chores: readonly Chore[] = [
  pruneOldAnswers,
  pruneRecords,
  pruneQuotes,
  prunePairingCodes,
  pruneSessions,
];

const day = 86_400_000;

/** The chores as the queue schedules them: once each, however many workers there are, and after a night without any. */
export const cronItems = (of: readonly Chore[]): ParsedCronItem[] =>
  parseCronItems(
    of.map((chore) => ({
      task: choreTask(chore),
      identifier: chore.name,
      match: chore.at,
      options: { ...choreOptions, backfillPeriod: day },
    })),
  );
