import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['control'],
      shadow: ['lift'],
      spacing: ['target', 'target-sm', 'control', 'icon', 'card', 'gutter'],
      animate: [
        'fade-in',
        'fade-out',
        'rise-in',
        'sink-out',
        'pop-in',
        'pop-out',
        'side-in',
        'side-out',
        'roll-in',
        'wait',
        'alert',
      ],
    },
  },
});

/** Joins class names; of two that set the same thing the later wins, so a caller's `className` always has the last word. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values));
}
