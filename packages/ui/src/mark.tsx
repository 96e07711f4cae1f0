import type { ComponentProps } from 'react';

/** A slice of toast, the sign of the house. */
export function Mark(props: ComponentProps<'svg'>) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" {...props}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M9.2 8.2h13.6c2.6 0 4.2 1.6 4.2 3.7 0 1.7-1 2.9-2.4 3.4v7.5c0 1-.8 1.8-1.8 1.8H9.2c-1 0-1.8-.8-1.8-1.8v-7.5C6 14.8 5 13.6 5 11.9c0-2.1 1.6-3.7 4.2-3.7z"
        className="fill-on-accent"
      />
      <path
        d="M12.2 15.6c1.1-1.3 1.1-2.4 0-3.6M16 15.6c1.1-1.3 1.1-2.4 0-3.6M19.8 15.6c1.1-1.3 1.1-2.4 0-3.6"
        fill="none"
        strokeWidth="1.5"
        strokeLinecap="round"
        className="stroke-accent"
      />
    </svg>
  );
}
