/** What came of a call: `refused` is an answer, `not_asked` = the breaker was open, so nothing was sent. */
export const outwardEnds = ['ok', 'refused', 'failed', 'timeout', 'not_asked'] as const;
export type OutwardEnd = (typeof outwardEnds)[number];

/** Somebody outside did not do what they were asked. After anything but `not_asked` they may have done it all the same. */
export class OutwardFailed extends Error {
  override readonly name = 'OutwardFailed';
  readonly target: string;
  readonly end: Exclude<OutwardEnd, 'ok' | 'refused'>;

  constructor(target: string, end: OutwardEnd, options?: ErrorOptions) {
    super(`${target}: ${end === 'not_asked' ? 'not asked, because it is down' : end}`, options);
    this.target = target;
    this.end = end === 'timeout' || end === 'not_asked' ? end : 'failed';
  }
}

/** They answered, and the answer is no: not their outage, not worth a repetition, and nothing for a breaker. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
}
