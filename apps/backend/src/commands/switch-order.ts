import { slug } from '@toast/api/restaurant';
import { switchNames, switchReasons } from '@toast/domain/ordering/switches';
import { z } from 'zod';
import { everywhere } from '../features/ordering/emergency-file.ts';

const order = z.object({
  off: z.boolean(),
  restaurant: z.union([z.literal(everywhere), z.uuid(), slug]),
  switch: z.enum(switchNames),
  reason: z.enum(switchReasons),
  note: z.string().max(200),
  until: z.iso.datetime({ offset: true }).nullable(),
  by: z.string().min(1),
});
/** What an operator wants switched. */
export type Order = z.output<typeof order>;

/** @throws Error that says what is missing or not known. */
export function parseOrder(
  positionals: readonly string[],
  options: { readonly restaurant?: string; readonly everywhere?: boolean; readonly until?: string },
): Order {
  const [way, ...others] = positionals;
  if ((way !== 'off' && way !== 'on') || others.length > 0) throw new Error('switch needs "off" or "on"');
  if ((options.restaurant === undefined) === (options.everywhere !== true))
    throw new Error('switch needs --restaurant SLUG or --everywhere');
  const parsed = order.safeParse({
    ...options,
    off: way === 'off',
    restaurant: options.restaurant ?? everywhere,
    until: options.until ?? null,
  });
  if (parsed.success) return parsed.data;
  const complaints = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw new Error(`switch:\n  ${complaints.join('\n  ')}`);
}
