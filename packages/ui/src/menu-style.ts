/** Panels that open over the page: Select, Menu, Popover. */
export const panelStyle = [
  'z-50 rounded-lg bg-raised text-ink shadow-lift border border-line dark:border-transparent',
  'data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out',
].join(' ');

export const panelItemStyle = [
  'relative flex min-h-target cursor-default select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 text-base outline-none',
  'data-[highlighted]:bg-fill data-[disabled]:text-muted data-[disabled]:opacity-60',
  '[&_svg]:size-icon [&_svg]:shrink-0',
].join(' ');
