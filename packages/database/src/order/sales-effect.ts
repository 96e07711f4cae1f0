/** The name under which the takings are told; in the marks and records of every restaurant, so never changed. */
export const salesEffect = 'daily-sales';
