import { describe, expect, it } from 'vitest';
import { applySnapshot } from '../rail/merge.ts';
import { operateOn } from '../rail/operate-on.ts';
import { sampleOperation, sampleTicket, ticketId } from '../rail/sample.ts';
import { emptyRail } from '../rail/state.ts';
import { pictureOf } from '../rail/view.ts';
import { durationWords, steadyDuration } from '../words/duration.ts';
import { hauntedBy } from './ghosts.ts';
import { entriesChanged } from './journal.ts';
import { linkState } from './link.ts';
import { memoryJournal } from './memory-journal.ts';

const loaded = applySnapshot(emptyRail, {
  seq: 1,
  serverTime: '2026-11-20T12:30:00.000Z',
  tickets: [sampleTicket(1), sampleTicket(2)],
});
const bumped = operateOn(loaded, ticketId(1), sampleOperation(1, 'BUMP', 1));
const recalled = operateOn(bumped, ticketId(1), sampleOperation(2, 'RECALL', 1));

describe('the ghost of a bumped ticket', () => {
  it('stays five seconds, and leaves when the ticket comes back', () => {
    const ghosts = hauntedBy([], pictureOf(loaded), pictureOf(bumped), 1_000);
    expect(ghosts.map(({ until }) => until)).toEqual([6_000]);
    expect(hauntedBy(ghosts, pictureOf(bumped), pictureOf(bumped), 5_999)).toEqual(ghosts);
    expect(hauntedBy(ghosts, pictureOf(bumped), pictureOf(bumped), 6_000)).toEqual([]);
    expect(hauntedBy(ghosts, pictureOf(bumped), pictureOf(recalled), 2_000)).toEqual([]);
  });
});

describe('the journal', () => {
  it('is told only what changed in the log', async () => {
    expect(entriesChanged(bumped.log, recalled.log)).toEqual({ put: recalled.log.slice(1), drop: [] });
    expect(entriesChanged(recalled.log, recalled.log.slice(1))).toEqual({ put: [], drop: [1] });
    const journal = memoryJournal();
    await journal.write({ entries: entriesChanged([], recalled.log) });
    await journal.write({ entries: entriesChanged(recalled.log, recalled.log.slice(1)) });
    expect((await journal.load()).log).toEqual(recalled.log.slice(1));
  });
});

describe('how the tablet stands with the server', () => {
  it.each([
    [{ connection: 'live', since: 0, offline: false }, 99_000, 'live'],
    [{ connection: 'lost', since: 0, offline: false }, 29_999, 'reconnecting'],
    [{ connection: 'lost', since: 0, offline: false }, 30_000, 'offline'],
    [{ connection: 'lost', since: 0, offline: true }, 1_000, 'offline'],
    [{ connection: 'connecting', since: 0, offline: false }, 1_000, 'reconnecting'],
  ] as const)('%j after %d ms is %s', (link, now, state) => {
    expect(linkState(link, now)).toBe(state);
  });

  it.each([
    [12, '0:12', '00:12'],
    [200, '3:20', '03:20'],
    [3_847, '1:04:07', '1:04:07'],
  ])('%d seconds are %s, or %s where nothing may move', (seconds, short, steady) => {
    expect([durationWords(seconds), steadyDuration(seconds)]).toEqual([short, steady]);
  });
});
