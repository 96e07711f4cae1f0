import { stored } from '@toast/web/stored';
import { z } from 'zod';

export const textSizes = ['normal', 'large', 'huge'] as const;
export type TextSize = (typeof textSizes)[number];
export const volumes = ['off', 'low', 'middle', 'high'] as const;
export type Volume = (typeof volumes)[number];

const schema = z.object({
  textSize: z.enum(textSizes),
  volume: z.enum(volumes),
  /** null = as the screen has room for it. */
  allDay: z.boolean().nullable(),
});

/** How this one tablet looks and sounds. */
export const preferences = stored<z.output<typeof schema>>({
  key: 'toast-kitchen-preferences',
  schema,
  empty: { textSize: 'normal', volume: 'high', allDay: null },
});
