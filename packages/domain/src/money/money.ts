/** An amount in minor units of the restaurant's currency (cents, yen): a safe integer, never a fraction. */
export type Minor = number;

/** A rate in parts per million: 6.25 % = 62 500. */
export type Ppm = number;

/** ISO-4217 alphabetic code. */
export type Currency = string;
