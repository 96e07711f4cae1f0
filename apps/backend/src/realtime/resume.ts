/**
 * The log position after which a stream goes on: the last id that the client has seen, else where its page was read.
 * Undefined when it names neither: then the stream starts from now.
 */
export function resumeFrom(input: {
  after?: number | undefined;
  lastEventId?: string | null | undefined;
}): number | undefined {
  const { after, lastEventId } = input;
  const seen =
    typeof lastEventId === 'string' && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : undefined;
  if (seen === undefined) return after;
  return after === undefined ? seen : Math.max(seen, after);
}
