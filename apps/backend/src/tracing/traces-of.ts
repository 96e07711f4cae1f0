/** So many traces go on in what follows from events; one page of a log, or one job, may be of hundreds. */
const most = 16;

/** The different traces that these events came from. */
export const tracesOf = (
  events: readonly { readonly trace?: string | null | undefined }[],
): readonly string[] => [...new Set(events.flatMap(({ trace }) => trace ?? []))].slice(0, most);
