/** How long a pause lasts: minutes, or until somebody resumes. */
export const pauseLengths = [
  { value: '15', label: '15 min' },
  { value: '30', label: '30 min' },
  { value: '60', label: '1 hour' },
  { value: 'open', label: 'No end' },
] as const;
export type PauseLength = (typeof pauseLengths)[number]['value'];

/** The ISO instant at which a pause that begins now ends by itself; null = it does not. */
export const untilOf = (length: PauseLength, now: Date): string | null =>
  length === 'open' ? null : new Date(now.getTime() + Number(length) * 60_000).toISOString();
