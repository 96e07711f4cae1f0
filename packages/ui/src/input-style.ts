/** The box of every text-like control. */
export const inputStyle = [
  'w-full min-w-0 min-h-target rounded-md border border-edge bg-surface px-3 text-control text-ink',
  'transition-[border-color,background-color] hover:border-muted',
  'focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus',
  'aria-invalid:border-bad-ink aria-invalid:outline-bad-ink',
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted',
  '[&[readonly]]:bg-sunken',
].join(' ');
