import { describe, expect, it } from 'vitest';
import { selectionStates, selectionTransitions, ticketStates, ticketTransitions } from './states.ts';

describe('tickets and order lines', () => {
  it('step as the kitchen works', () => {
    const steps = ticketStates.flatMap((from) => ticketTransitions[from].map((to) => `${from} ${to}`));
    expect(steps).toEqual([
      'HELD OPEN',
      'HELD VOIDED',
      'OPEN DONE',
      'OPEN VOIDED',
      'DONE OPEN',
      'DONE VOIDED',
    ]);
  });

  it('are never ready without having been sent', () => {
    expect(selectionStates.filter((from) => selectionTransitions[from].includes('READY'))).toEqual(['SENT']);
    expect(selectionStates.filter((from) => selectionTransitions[from].includes('SENT'))).toEqual([
      'NEW',
      'READY',
    ]);
  });

  it('can be voided from everywhere and come back from there never', () => {
    for (const from of ticketStates)
      expect(ticketTransitions[from].includes('VOIDED')).toBe(from !== 'VOIDED');
    for (const from of selectionStates)
      expect(selectionTransitions[from].includes('VOIDED')).toBe(from !== 'VOIDED');
    expect([ticketTransitions.VOIDED, selectionTransitions.VOIDED]).toEqual([[], []]);
  });
});
