import { deleteEndedSessions, deleteExpiredCodes } from '@toast/database/identity/prune.writes';
import { batch, type Chore, untilFewer } from '../chore.ts';
import { daysBefore } from './days-before.ts';

/** Removes pairing codes that open nothing any more; a day later, so that who comes late is told the same as yesterday. */
export const prunePairingCodes: Chore = {
  name: 'prune-pairing-codes',
  at: '37 3 * * *',
  once: ({ db, now }) => untilFewer(() => deleteExpiredCodes(db, daysBefore(now(), 1), batch)),
};

/** Removes sessions of the staff that have ended. */
export const pruneSessions: Chore = {
  name: 'prune-sessions',
  at: '47 3 * * *',
  once: ({ db, now }) => untilFewer(() => deleteEndedSessions(db, daysBefore(now(), 1), batch)),
};
