/** The three Next apps, in the order in which they are listed. */
export const APPS = ['customer', 'admin', 'kitchen'] as const;
export type App = (typeof APPS)[number];
