/**
 * The log position after which a stream goes on: the last id that the client has seen, else where its page was read.
 * Undefined when it names neither: then the stream starts from now.
 */
export function resumeFrom(input: {
  after?: number | undefined;
  lastEventId?: string | null | undefined;
}): number | undefined {
  const seen =
    input.lastEventId == null || !/^\d{1,15}$/.test(input.lastEventId)
      ? undefined
      : Number(input.lastEventId);
  if (seen === undefined) return input.after;
  return input.after === undefined ? seen : Math.max(seen, input.after);
}
