/** The value below which the share `p` of the samples lies; samples need not be sorted. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
export const perEach = (sum: number | null, count: number): number | null =>
  sum === null ? null : sum / count;
