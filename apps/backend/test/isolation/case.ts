import type { AnyTRPCProcedure, AnyTRPCRouter, inferProcedureInput } from '@trpc/server';
import type { Tenant } from './tenant.ts';

/**
 * How another restaurant's things must be answered. In every case nothing of the other restaurant is shown and nothing of
 * it changes.
 */
export type Verdict =
  /** 404 NOT_FOUND, never 403: nobody learns that it exists. */
  | { readonly kind: 'missing' }
  /** The value REFUSED, or 409 over REST: for example an item that is on no menu here. */
  | { readonly kind: 'refused' }
  /** Answered with this and nothing else that matters. */
  | { readonly kind: 'says'; readonly value: Readonly<Record<string, unknown>> }
  /** Answered for everybody alike, in public facts only; says why that is right. */
  | { readonly kind: 'public'; readonly because: string }
  /** What whoever asks may do there as anybody may, so that the restaurant may change by it; says why. */
  | { readonly kind: 'as anybody'; readonly because: string };

export const missing: Verdict = { kind: 'missing' };
export const refused: Verdict = { kind: 'refused' };
export const says = (value: Readonly<Record<string, unknown>>): Verdict => ({ kind: 'says', value });
export const everybodys = (because: string): Verdict => ({ kind: 'public', because });
export const asAnybody = (because: string): Verdict => ({ kind: 'as anybody', because });

/** How one procedure is tried. */
export type Case<Input> = {
  /**
   * What is asked at `place` with ids of `things`; several when several ids could be foreign. With place and things both
   * one's own it must be answered: else a 404 would prove nothing.
   */
  readonly asks: (place: Tenant, things: Tenant) => Promise<readonly Input[]> | readonly Input[];
  /** At the other restaurant. `null`: the input names no restaurant. */
  readonly elsewhere: Verdict | null;
  /** At one's own with the other's things. `null`: the input names no thing. */
  readonly mixed: Verdict | null;
  /** A stream that is answered is read up to this text; else to the first that it says. */
  readonly until?: (place: Tenant) => string;
  /** Ends the access of whoever asks, who is therefore somebody new. */
  readonly spoils?: true;
};

/** The paths of a router's procedures; ours stand two deep, slice and deed. */
type PathOf<Record> = {
  [Slice in keyof Record & string]: `${Slice}.${keyof Record[Slice] & string}`;
}[keyof Record & string];

type InputAt<Record, Path> = Path extends `${infer Slice extends keyof Record & string}.${infer Deed}`
  ? Deed extends keyof Record[Slice]
    ? Record[Slice][Deed] extends AnyTRPCProcedure
      ? inferProcedureInput<Record[Slice][Deed]>
      : never
    : never
  : never;

/** One case for each procedure of a router: a procedure without one does not compile. */
export type CasesOf<Router extends AnyTRPCRouter> = {
  readonly [Path in PathOf<Router['_def']['record']>]: Case<InputAt<Router['_def']['record'], Path>>;
};
