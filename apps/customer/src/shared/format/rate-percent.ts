/** "8.875%" from 88 750 parts per million; no more digits than the rate has. */
export const ratePercent = (ppm: number): string => `${Number((ppm / 10_000).toFixed(4))}%`;
