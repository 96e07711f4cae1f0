import { z } from 'zod';

/** Control characters other than tab and new line have no place in what people read on a ticket or a receipt. */
const printable =
  /^[^\p{Cc}\u2028\u2029]*$|^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]*$/u;

/** One line of human text, trimmed; at most `max` characters. */
export const text = (max: number) => z.string().trim().max(max).regex(printable, 'has control characters');

/** As `text`, but something must be left after trimming. */
export const requiredText = (max: number) => text(max).min(1);
