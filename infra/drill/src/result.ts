import type { Outcome } from './row.ts';

/** How one row of the table ended. `beyond`: in what it cost more than it may; empty where it held. */
export type Result = { readonly name: string; readonly seconds: number } & (
  | { readonly kind: 'ran'; readonly outcome: Outcome; readonly beyond: readonly string[] }
  | { readonly kind: 'not run'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string }
);

/** What of an outcome is worse than its row allows; orders may never be lost or doubled. */
export function beyondAllowed(outcome: Outcome): string[] {
  const { requests, failed, outageMs, lost, doubled, allowed } = outcome;
  const complaints: string[] = [];
  if (requests === 0) complaints.push('nothing was asked');
  if (failed > allowed.failed) complaints.push(`${failed} failed, ${allowed.failed} allowed`);
  if (outageMs > allowed.outageMs)
    complaints.push(`out for ${Math.round(outageMs)} ms, ${allowed.outageMs} ms allowed`);
  if (lost !== 0) complaints.push(`${lost} lost`);
  if (doubled !== 0) complaints.push(`${doubled} doubled`);
  return complaints;
}

/** A row that could not be run has neither held nor failed. */
export const hasFailed = (result: Result): boolean =>
  result.kind === 'broken' || (result.kind === 'ran' && result.beyond.length > 0);
