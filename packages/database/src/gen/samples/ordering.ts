import * as reads from '../../ordering/switches.reads.ts';
import * as writes from '../../ordering/switches.writes.ts';
import { callsOf } from '../samples.ts';
import { anId, anInstant } from '../values.ts';

/** What is switched off, by the restaurant and by the operators. */
export const orderingCalls = {
  'ordering/switches.reads.ts': callsOf(reads, {
    platformSwitches: (f, { db }) => f(db),
    switchHistory: (f) => f({ limit: 20 }),
  }),
  'ordering/switches.writes.ts': callsOf(writes, {
    keepSwitchedOff: (f) => f([]),
    addPlatformSwitch: (f, { db }) =>
      f(db, { id: anId(), switch: 'ORDERING', off: true, reason: 'OTHER', by: '', at: anInstant }),
  }),
};
