/** Audiences whose procedures are called by browsers. */
export const browsers = ['diner', 'admin', 'kitchen'] as const;

/** Where a browser tells of its own part of a trace: below the procedures' addresses, which everything in front knows already. */
export const spansOf = (audience: (typeof browsers)[number]): string => `/trpc/${audience}/spans`;
