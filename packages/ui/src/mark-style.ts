/** The box of a checkbox and the ring of a radio: drawn alike wherever they appear. */
export const markStyle = [
  'grid size-[calc(var(--icon)+2px)] shrink-0 place-items-center border-[1.5px] border-edge bg-surface text-on-accent',
  'transition-[background-color,border-color]',
].join(' ');
