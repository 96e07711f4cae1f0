import type { Draft } from '../trpc/outputs.ts';

const percent = (ppm: number): string =>
  `${(ppm / 10_000).toLocaleString('en', { maximumFractionDigits: 4 })} %`;

/** "VAT 13.5 %". */
export const rateWords = ({ name, ppm }: Pick<Draft['taxRates'][number], 'name' | 'ppm'>): string =>
  name.includes('%') ? name : `${name} ${percent(ppm)}`;
